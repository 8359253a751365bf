using AiByHand.Pages.Layout;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Tables;

/// <summary>An operator's sign in a circle, the operand's name above.</summary>
/// <param name="sign">The sign.</param>
/// <param name="above">The name, marked up, or null.</param>
internal sealed class OperatorBlock(string sign, string? above) : TableBlock
{
    public override bool IsRigid => false;

    private int NameColumns => above is null ? 1 : SheetTable.ColumnsFor(above, SheetTable.Type);

    protected override void MeasureParts(Scale scale) => (Width, Height) = (NameColumns, above is null ? 1 : 2);

    public override void FillIn(TableDraft draft, int row, int column, int rows, int columns)
    {
        if (above is not null) draft.Add(new TableCell(row, column, 1, columns) { Lines = TableWords.Runs(TableWords.Lines(above)) });
        var (y, x) = (row + rows - 1, column + (columns - 1) / 2);
        draft.Add(new TableCell(y, x) { Lines = [[new TableRun(sign)]], Size = 14 });
        draft.Add(DraftStroke.Circle(y, x, Palette.Slate));
    }
}
