using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Terms;

namespace AiByHand.Pages.Tables;

/// <summary>A layer of a network drawing, in squares.</summary>
/// <param name="Nodes">How many circles it has.</param>
/// <param name="Tensor">The tensor whose rows they are.</param>
/// <param name="Level">The item whose middle it is level with, or null.</param>
/// <param name="IsWritten">Whether the values stand at them.</param>
internal sealed record CircleLayer(int Nodes, string Tensor, Slot? Level, bool IsWritten)
{
    /// <summary>Which nodes of the next layer [to] each node [from] is joined with; null for all.</summary>
    public Func<int, int, bool>? Links { get; init; }

    /// <summary>In which colour the pupil joins them.</summary>
    public Color LinkInk { get; init; }
}

/// <summary>The circles of a network, a square each with one between, and the links from circle to circle; as high as its place.</summary>
/// <param name="layers">From the input down.</param>
/// <param name="printedLinks">How many of the last link layers are printed.</param>
internal sealed class CircleBlock(IReadOnlyList<CircleLayer> layers, int printedLinks) : TableBlock
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
                var (y, x) = (levels[layer], Across(layer, node));
                draft.Add(new TableCell(y, x) { Shows = layers[layer].IsWritten ? new CellReference(layers[layer].Tensor, node + 1, 1) : null });
                draft.Add(DraftStroke.Circle(y, x, Palette.Black));
            }
        }
        for (var layer = 0; layer + 1 < layers.Count; layer++)
        {
            var isPrinted = layer >= layers.Count - 1 - printedLinks;
            var links = new List<Point[]>();
            for (var from = 0; from < layers[layer].Nodes; from++)
            {
                for (var to = 0; to < layers[layer + 1].Nodes; to++)
                {
                    if (layers[layer].Links?.Invoke(from, to) != false) links.Add([new Point(Across(layer, from) + 0.5, levels[layer] + 1), new Point(Across(layer + 1, to) + 0.5, levels[layer + 1])]);
                }
            }
            if (links.Count > 0) draft.Add(new DraftStroke($"links from layer {layer + 1} to layer {layer + 2}", isPrinted ? Palette.Black : layers[layer].LinkInk, links) { IsHandwritten = !isPrinted });
        }

        int Across(int layer, int node) => column + _most - layers[layer].Nodes + 2 * node;
    }

    // Level with the grids they stand for where these follow one another, else spread evenly.
    private int[] Levels(int row, int rows)
    {
        int[] levels = [.. layers.Select(layer => layer.Level is { } slot ? (int)Math.Floor(slot.Core.Y + (slot.Core.Height - 1) / 2) : -1)];
        var areLevel = Enumerable.Range(0, levels.Length).All(i => levels[i] >= row && levels[i] < row + rows && (i == 0 || levels[i] > levels[i - 1] + 1));
        return areLevel ? levels : [.. Enumerable.Range(0, levels.Length).Select(i => levels.Length == 1 ? row + (rows - 1) / 2 : row + (rows - 1) * i / (levels.Length - 1))];
    }
}
