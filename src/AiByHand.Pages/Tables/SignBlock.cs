using AiByHand.Pages.Layout;

namespace AiByHand.Pages.Tables;

/// <summary>The sign of a function that is applied.</summary>
/// <param name="name">The function's name, marked up.</param>
internal sealed class SignBlock(string name) : TableBlock
{
    private readonly SignWords _sign = new(name);

    public override bool IsRigid => false;

    protected override void MeasureParts(Scale scale) => (Width, Height) = (_sign.Columns, _sign.Rows);

    public override void FillIn(TableDraft draft, int row, int column, int rows, int columns) => draft.Add(new TableCell(row, column, rows, columns) { Lines = _sign.Lines, Size = SignWords.Size });
}
