using AiByHand.Pages.Layout;
using AiByHand.Pages.Style;
using AiByHand.Terms;

namespace AiByHand.Pages.Tables;

/// <summary>A graph, which squares can't draw: its edges one below the other, two nodes to a row.</summary>
/// <param name="tensor">The tensor of the edges.</param>
/// <param name="edges">How many there are.</param>
internal sealed class EdgesBlock(string tensor, int edges) : TableBlock
{
    private const int Wide = 3;

    protected override void MeasureParts(Scale scale)
    {
        (Width, Height) = (Wide, edges);
        Hang(-1, 0, 1, Wide);
    }

    public override void FillIn(TableDraft draft, int row, int column, int rows, int columns)
    {
        draft.Add(new TableCell(row - 1, column, 1, Wide) { Lines = [[new TableRun("Edges")]] });
        for (var edge = 0; edge < edges; edge++)
        {
            draft.Add(new TableCell(row + edge, column) { Shows = new CellReference(tensor, edge + 1, 1) });
            draft.Add(new TableCell(row + edge, column + 1) { Lines = [[new TableRun("—")]] });
            draft.Add(new TableCell(row + edge, column + 2) { Shows = new CellReference(tensor, edge + 1, 2) });
            draft.Add(DraftStroke.Circle(row + edge, column, Palette.Black));
            draft.Add(DraftStroke.Circle(row + edge, column + 2, Palette.Black));
        }
    }
}
