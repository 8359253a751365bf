using System.Globalization;
using AiByHand.Answers;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tables;

/// <summary>Lines of code with gaps, a row each: words take as many squares as they need, a gap those of its line.</summary>
/// <param name="lines">The lines.</param>
/// <param name="entries">The gaps' cells, line by line.</param>
/// <param name="inkOf">The colour of a gap's handwriting.</param>
internal sealed class CodeBlock(IReadOnlyList<IReadOnlyList<CodePart>> lines, IReadOnlyList<Entry> entries, Func<Entry, Color> inkOf) : TableBlock
{
    protected override void MeasureParts(Scale scale) => (Width, Height) = (1 + lines.Max(line => line.Sum(ColumnsOf)), lines.Count);

    public override void FillIn(TableDraft draft, int row, int column, int rows, int columns)
    {
        var gap = 0;
        foreach (var (place, line) in lines.Index())
        {
            draft.Add(new TableCell(row + place, column) { Lines = [[new TableRun((place + 1).ToString(CultureInfo.InvariantCulture))]], Size = 9, Color = Style.Palette.DarkGrey });
            var x = column + 1;
            foreach (var part in line)
            {
                var wide = ColumnsOf(part);
                if (part is CodeText text) draft.Add(new TableCell(row + place, x, 1, wide) { Lines = [[new TableRun(text.Text)]], Across = Align.Start });
                else if (part is CodeGap)
                {
                    draft.Add(new TableCell(row + place, x, 1, wide) { Entry = entries[gap], Color = inkOf(entries[gap]) });
                    draft.Across(row + place + 1, x, wide, TableLine.Thin);
                    gap++;
                }
                x += wide;
            }
        }
    }

    private static int ColumnsOf(CodePart part) => part switch
    {
        CodeText text => SheetTable.ColumnsFor(text.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal), SheetTable.Type),
        CodeGap gap => Math.Max(1, (int)Math.Ceiling(gap.Width)),
        _ => throw new LayoutException($"a {part.GetType().Name} can't be laid out"),
    };
}
