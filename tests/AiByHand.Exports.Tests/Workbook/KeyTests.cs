using System.Globalization;
using AiByHand.Exports.Workbook;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Problems;
using AiByHand.Seeds;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Terms;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Cell = AiByHand.Tensors.Cell;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>The key's formulas, calculated by another program. <c>AIBYHAND_BOOK_SEEDS=0..19</c> takes more seeds than one.</summary>
public sealed class KeyTests
{
    private static readonly IReadOnlyList<ulong> Seeds = AskedSeeds.Of("AIBYHAND_BOOK_SEEDS", "0..0");

    [ToolTheory(LibreOffice.Program)]
    [InlineData(ExportView.Key)]
    public void Every_answer_is_calculated(ExportView view)
    {
        var books = Seeds.Select(seed => AllSheets(seed)).ToList();
        var calculated = Office.Recalculate([.. books.Select(sheets => Books.Written(sheets, view))]);

        foreach (var (sheets, book) in books.Zip(calculated))
        {
            foreach (var sheet in sheets)
            {
                Assert.Equal("", string.Join('\n', Differences(sheet, book, cell => sheet.Solution[cell.Tensor][cell.Row - 1, cell.Column - 1])));
            }
        }
    }

    // Every given number is another one, within the numbers that it may be; what has no result then, is passed over.
    [ToolTheory(LibreOffice.Program)]
    [InlineData(3)]
    public void With_other_givens_the_answers_follow(ulong seed)
    {
        var sheets = AllSheets(seed).Where(sheet => sheet.Template.Level == Template.BookLevel).ToList();
        var others = sheets.Select(sheet => Solver.Solve(ProblemDrawer.Draw(sheet.Template, seed + 1).Problem)).ToList();
        var changed = Books.Changed(Books.Written(sheets, ExportView.Key), [.. sheets.Zip(others).SelectMany(pair => GivenCells(pair.First, pair.Second))]);

        var book = Office.Recalculate([changed])[0];

        var followed = 0;
        foreach (var (sheet, other) in sheets.Zip(others))
        {
            // Where a seed chooses the topic's shape, there is nothing to change.
            if (other.Template != sheet.Solution.Template) continue;
            Assert.Equal("", string.Join('\n', Differences(sheet, book, cell => other[cell.Tensor][cell.Row - 1, cell.Column - 1])));
            followed++;
        }
        Assert.InRange(followed, 20, 25);
    }

    [Theory]
    [InlineData(ExportView.Worksheet)]
    [InlineData(ExportView.Key)]
    public void Workbooks_are_valid(ExportView view)
    {
        using var memory = new MemoryStream(Books.Written([.. Seeds.SelectMany(SheetsByTurns)], view));
        using var document = SpreadsheetDocument.Open(memory, false);

        Assert.Equal("", string.Join('\n', new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2010).Validate(document).Take(5).Select(flaw => $"{flaw.Path?.XPath} {flaw.Description}")));
    }

    // Every topic at one level.
    private static IEnumerable<ExportSheet> SheetsByTurns(ulong seed) => TemplateCatalog.Topics.Select((topic, place) => Exported.Sheet(topic.Topic, seed, Template.Levels[(place + (int)(seed % 3)) % 3]));

    private static List<ExportSheet> AllSheets(ulong seed) => [.. from topic in TemplateCatalog.Topics from level in Template.Levels select Exported.Sheet(topic.Topic, seed, level)];

    private static IEnumerable<(string Tab, string Cell, Cell Value)> GivenCells(ExportSheet sheet, Solution other)
    {
        if (other.Template != sheet.Solution.Template) yield break;
        var plan = new SheetPlan(sheet);
        foreach (var given in sheet.Template.Givens.Where(given => !given.IsHelper))
        {
            for (var row = 1; row <= given.Shape.Rows; row++)
            {
                for (var column = 1; column <= given.Shape.Columns; column++)
                {
                    if (plan.HomeOf(new CellReference(given.Name, row, column)) is { } home) yield return (Books.TabOf(sheet), home.ToString(), other[given.Name][row - 1, column - 1]);
                }
            }
        }
    }

    private static IEnumerable<string> Differences(ExportSheet sheet, Recalculated book, Func<CellReference, Cell> right)
    {
        var plan = new SheetPlan(sheet);
        foreach (var entry in sheet.Answers.Entries.Where(entry => entry.TensorRow > 0))
        {
            if (Told(entry.Tensor, plan.Of(entry, false)) is { } difference) yield return difference;
            if (entry.Then is { } then && Told(then.Name, plan.Of(entry, true)) is { } other) yield return other;

            string? Told(string tensor, Square at)
            {
                var cell = new CellReference(tensor, entry.TensorRow, entry.TensorColumn);
                var wanted = right(cell);
                var found = book.Text(Books.TabOf(sheet), at.ToString());
                var isSame = wanted.Word is { } word ? found == word : book.Number(Books.TabOf(sheet), at.ToString()) is { } number && Math.Abs(number - (double)wanted.Number.Numerator / wanted.Number.Denominator) < 1e-9;
                return isSame ? null : string.Create(CultureInfo.InvariantCulture, $"{sheet.Code} {cell} at {at}: '{found}', not {wanted}");
            }
        }
    }
}
