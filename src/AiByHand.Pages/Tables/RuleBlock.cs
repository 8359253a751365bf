using AiByHand.Pages.Layout;

namespace AiByHand.Pages.Tables;

/// <summary>A thick rule as wide as its place.</summary>
internal sealed class RuleBlock : TableBlock
{
    public override bool FillsAcross => true;

    protected override void MeasureParts(Scale scale) => (Width, Height) = (0, 0);

    public override void FillIn(TableDraft draft, int row, int column, int rows, int columns) => draft.Across(row, column, columns, TableLine.Rule);
}
