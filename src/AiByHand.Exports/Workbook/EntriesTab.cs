using AiByHand.Marking;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tables;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Workbook;

/// <summary>
/// What the pupil has filled in as a list, as <c>mark</c> reads it: a line for each blank, <c>copy,sheet,cell,value</c>. Each value is a formula that names its cell, so it finds it wherever rows and
/// columns are inserted, and in whatever order the list is sorted.
/// </summary>
internal static class EntriesTab
{
    /// <summary>What the tab is called.</summary>
    public const string Name = "entries";

    private static readonly string[] Heads = ["copy", "sheet", "cell", "value"];

    private static readonly Color Faint = new(0x595959);

    /// <summary>Fills the tab in.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="sheets">The sheets, with their tabs and where everything stands there.</param>
    public static void Fill(TabDraft tab, IReadOnlyList<(ExportSheet Sheet, TabDraft Tab, SheetPlan Plan)> sheets)
    {
        double[] widths = [90, 150, 110, 70];
        foreach (var (column, head) in Heads.Index())
        {
            tab.Width(column, widths[column]);
            tab.Words(new Square(0, column), head, new SquareStyle { IsBold = true, Across = Align.Start, Edges = new TableEdges(TableLine.None, TableLine.None, TableLine.Thin, TableLine.None) });
        }
        tab.Width(5, 300);
        tab.Words(new Square(0, 5), "What you fill in on the sheets, for whoever marks it. Nothing is to be done here.", new SquareStyle { Color = Faint, Across = Align.Start });
        var row = 1;
        var plain = new SquareStyle { Across = Align.Start };
        foreach (var (sheet, own, plan) in sheets)
        {
            foreach (var asked in AskedCell.Of(sheet.Solution, sheet.Answers))
            {
                var at = $"{own.Prefix}{plan.Of(asked.Entry, asked.IsReplacement).Absolute}";
                var name = $"{sheets[0].Tab.Prefix}{SheetTab.NameAt.Absolute}";
                if (sheet.Copy is { } copy) tab.Words(new Square(row, 0), copy.Id, plain);
                else tab.Formula(new Square(row, 0), $"IF({name}=\"\",\"\",{name})", "", plain);
                tab.Words(new Square(row, 1), sheet.Code, plain);
                tab.Words(new Square(row, 2), asked.Name, plain);
                tab.Formula(new Square(row, 3), $"IF({at}=\"\",\"\",{at})", "", plain);
                row++;
            }
        }
    }
}
