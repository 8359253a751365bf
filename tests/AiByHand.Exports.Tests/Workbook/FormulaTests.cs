using System.Text.RegularExpressions;
using AiByHand.Answers;
using AiByHand.Exports.Workbook;
using AiByHand.Templates;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>What stands in workbooks, read back by another library.</summary>
public sealed partial class FormulaTests
{
    // As Excel has them; the other programs bear as much.
    private const int Longest = 8192, Deepest = 64, MostArguments = 255;

    private static readonly string[] Classic =
    [
        "ABS", "AND", "CHOOSE", "COUNTA", "COUNTIF", "EXACT", "EXP", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "MATCH", "MAX", "MIN", "MOD", "NA", "NOT", "OR", "POWER", "ROUND", "SQRT", "SUM", "TANH", "TRIM", "TRUNC",
    ];

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(topic => topic.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Formulas_are_of_functions_that_every_program_has(string topic)
    {
        foreach (var view in Enum.GetValues<ExportView>())
        {
            foreach (var cell in Cells([Exported.Sheet(topic, 3, "hard")], view).Values.SelectMany(tab => tab.Values).Where(cell => cell.CellFormula is not null))
            {
                var formula = cell.CellFormula!.Text;
                var bare = Quoted().Replace(formula, "\"\"");
                Assert.Subset(Classic.ToHashSet(), Function().Matches(bare).Select(function => function.Groups[1].Value).ToHashSet());
                Assert.InRange(formula.Length, 1, Longest);
                Assert.InRange(Depth(bare), 0, Deepest);
                Assert.InRange(bare.Count(sign => sign == ','), 0, MostArguments * Deepest);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_worksheet_s_blanks_are_empty_and_no_formula_s_result_is_told(string topic)
    {
        foreach (var blanks in Enum.GetValues<Blanks>())
        {
            var sheet = Exported.Sheet(topic, 4, blanks: blanks);
            var plan = new SheetPlan(sheet);
            var cells = Cells([sheet], ExportView.Worksheet);
            var tab = cells[Books.TabOf(sheet)];

            foreach (var entry in sheet.Answers.Entries)
            {
                if (entry.IsBlank) Assert.Equal("", Text(tab[plan.Of(entry, false).ToString()]));
                else if (entry.Value?.Word is null && entry.Value is not null) Assert.NotEqual("", Text(tab[plan.Of(entry, false).ToString()]));
                if (entry.Then is not null) Assert.Equal("", Text(tab[plan.Of(entry, true).ToString()]));
            }
            Assert.All(cells.Values.SelectMany(all => all.Values).Where(cell => cell.CellFormula is not null), cell => Assert.Contains(cell.CellValue?.Text ?? "", (string[])["", "NOT DONE"]));
        }
    }

    // A colour or a format that rests on a number would tell it.
    [Theory]
    [MemberData(nameof(Topics))]
    public void The_blanks_of_a_grid_all_look_alike(string topic)
    {
        var sheet = Exported.Sheet(topic, 7);
        var plan = new SheetPlan(sheet);
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written([sheet], ExportView.Worksheet)), false);
        var book = document.WorkbookPart!;
        var formats = book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var cells = book.WorksheetParts.First(part => part.Uri.OriginalString.EndsWith("sheet1.xml", StringComparison.Ordinal) || part.Uri.OriginalString.EndsWith("sheet.xml", StringComparison.Ordinal)).Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);

        foreach (var grid in sheet.Answers.Blanks.GroupBy(entry => entry.Name.Item))
        {
            Assert.Single(grid.Select(entry => formats[(int)cells[plan.Of(entry, false).ToString()].StyleIndex!.Value]).Select(format => (format.FontId!.Value, format.NumberFormatId!.Value)).Distinct());
        }
    }

    // Whatever could be turned round to an answer has to be left out.
    [Theory]
    [MemberData(nameof(Topics))]
    public void An_exam_has_no_check(string topic)
    {
        var practice = Exported.Sheet(topic, 4);
        var exam = new ExportSheet(practice.Solution) { Code = "X-1", Topic = practice.Topic, Title = practice.Title, IsExam = true };

        var formulas = Cells([exam], ExportView.Worksheet).Values.SelectMany(tab => tab.Values).Where(cell => cell.CellFormula is not null).Select(cell => cell.CellFormula!.Text);

        Assert.All(formulas, formula => Assert.Matches(@"^IF\((\S+)="""","""",\1\)$", formula));
    }

    [Fact]
    public void A_workbook_has_no_macros_and_hides_nothing()
    {
        List<ExportSheet> sheets = [.. TemplateCatalog.Topics.Select(topic => Exported.Sheet(topic.Topic, 2))];
        foreach (var view in Enum.GetValues<ExportView>())
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written(sheets, view)), false);
            var book = document.WorkbookPart!;
            Assert.Null(book.VbaProjectPart);
            Assert.All(book.Workbook.Descendants<Sheet>(), sheet => Assert.Null(sheet.State));
            foreach (var tab in book.WorksheetParts)
            {
                Assert.DoesNotContain(tab.Worksheet.Descendants<Row>(), row => row.Hidden?.Value == true);
                Assert.DoesNotContain(tab.Worksheet.Descendants<Column>(), column => column.Hidden?.Value == true || column.Width!.Value < 1);
            }
        }
    }

    private static Dictionary<string, Dictionary<string, Cell>> Cells(IReadOnlyList<ExportSheet> sheets, ExportView view)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written(sheets, view)), false);
        var book = document.WorkbookPart!;
        return book.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!));
    }

    private static string Text(Cell cell) => cell.CellFormula is null ? cell.InnerText : cell.CellFormula.Text;

    private static int Depth(string formula)
    {
        int depth = 0, most = 0;
        foreach (var sign in formula)
        {
            if (sign == '(') most = Math.Max(most, ++depth);
            else if (sign == ')') depth--;
        }
        return most;
    }

    [GeneratedRegex(@"\b([A-Z]+)\(")]
    private static partial Regex Function();

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'")]
    private static partial Regex Quoted();
}
