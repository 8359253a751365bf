using AiByHand.Pages.Layout;
using AiByHand.Terms;

namespace AiByHand.Pages.Tables;

/// <summary>A layer of a network drawing, in squares.</summary>
/// <param name="Nodes">How many circles it has.</param>
/// <param name="Tensor">The tensor whose rows they are.</param>
/// <param name="Level">The item whose middle it is level with, or null.</param>
/// <param name="IsWritten">Whether the values stand at them.</param>
internal sealed record CircleLayer(int Nodes, string Tensor, Slot? Level, bool IsWritten);

/// <summary>The circles of a network, a square each with one between; as high as its place.</summary>
/// <param name="layers">From the input down.</param>
internal sealed class CircleBlock(IReadOnlyList<CircleLayer> layers) : TableBlock
{
    private readonly int _most = layers.Max(layer => layer.Nodes);

    public override bool FillsDown => true;

    protected override void MeasureParts(Scale scale) => (Width, Height) = (2 * _most - 1, 2 * layers.Count - 1);

    public override void FillIn(TableDraft draft, int row, int column, int rows, int columns)
    {
        var levels = Levels(row, rows);
        for (var layer = 0; layer < layers.Count; layer++)
        {
            for (var node = 0; node < layers[layer].Nodes; node++)
            {
                var (y, x) = (levels[layer], column + _most - layers[layer].Nodes + 2 * node);
                draft.Add(new TableCell(y, x) { Shows = layers[layer].IsWritten ? new CellReference(layers[layer].Tensor, node + 1, 1) : null });
                draft.Round(y, x, 1, 1, TableLine.Panel);
            }
        }
    }

    // Level with the grids they stand for where these follow one another, else spread evenly.
    private int[] Levels(int row, int rows)
    {
        int[] levels = [.. layers.Select(layer => layer.Level is { } slot ? (int)Math.Floor(slot.Core.Y + (slot.Core.Height - 1) / 2) : -1)];
        var areLevel = Enumerable.Range(0, levels.Length).All(i => levels[i] >= row && levels[i] < row + rows && (i == 0 || levels[i] > levels[i - 1] + 1));
        return areLevel ? levels : [.. Enumerable.Range(0, levels.Length).Select(i => levels.Length == 1 ? row + (rows - 1) / 2 : row + (rows - 1) * i / (levels.Length - 1))];
    }
}
