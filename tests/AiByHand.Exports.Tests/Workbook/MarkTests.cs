using AiByHand.Exports.Workbook;
using AiByHand.Marking;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Runs.Marking;
using AiByHand.Runs.Reading;
using AiByHand.Seeds;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>What pupils fill into a workbook is read as it was meant, whatever program saved it. <c>AIBYHAND_CHECK_SEEDS=0..19</c> takes more pupils than the slice.</summary>
public sealed class MarkTests
{
    // Each with mistakes of all kinds, at all levels by turns.
    private static readonly IReadOnlyList<ulong> Pupils = AskedSeeds.Of("AIBYHAND_CHECK_SEEDS", "0..2");

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(topic => topic.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_filled_in_workbook_is_marked_as_its_entries_are(string topic)
    {
        var pupils = Pupils.Select(number => FilledSheet.Spoilt(Exported.Sheet(topic, number, Template.Levels[(int)(number % 3)]), (int)number)).Where(pupil => pupil.Typed.Count > 0).ToList();
        if (pupils.Count > 0) AssertHanded(pupils, FilledSheet.Book(pupils));
    }

    // LibreOffice writes everything anew: texts into a table of their own, formulas in its own spelling, results beside them.
    [ToolTheory(LibreOffice.Program)]
    [InlineData(3)]
    public void It_may_have_been_saved_by_another_program(int number)
    {
        var pupils = TemplateCatalog.Topics.Select(topic => FilledSheet.Spoilt(Exported.Sheet(topic.Topic, (ulong)number), number + topic.Topic.Length)).Where(pupil => pupil.Typed.Count > 0).ToList();
        // All in one workbook, as of a pupil who has them all, and one by itself.
        List<FilledSheet>[] books = [pupils, [pupils[0]]];
        foreach (var (filled, saved) in books.Zip(Office.Saved([.. books.Select(FilledSheet.Book)]))) AssertHanded(filled, saved);
    }

    [Fact]
    public void Several_sheets_of_a_pupil_lie_in_one_workbook()
    {
        List<FilledSheet> pupils = [FilledSheet.Spoilt(Exported.Sheet("rnn", 1), 1), FilledSheet.Spoilt(Exported.Sheet("gan", 2), 2)];

        AssertHanded(pupils, FilledSheet.Book(pupils));
    }

    [Fact]
    public void Who_has_written_a_name_is_called_by_it_and_else_as_the_file_is()
    {
        var sheet = Exported.Sheet("one-node", 1);
        var book = Books.Written([sheet], ExportView.Worksheet);

        Assert.Equal("ada", Read(book)[0].Copy);
        Assert.Equal("Ben", Read(Books.Changed(book, [(Books.TabOf(sheet), SheetTab.NameAt.ToString(), "Ben")]))[0].Copy);
    }

    [Theory]
    [InlineData("5/3", "5/3")]
    [InlineData("-1 / 2", "-1 / 2")]
    [InlineData("A1+1", "=A1+1")]
    public void A_formula_that_no_program_has_calculated_is_no_empty_cell(string formula, string read)
    {
        var sheet = Exported.Sheet("one-node", 1);
        using var memory = new MemoryStream();
        memory.Write(Books.Written([sheet], ExportView.Worksheet));
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(memory, true))
        {
            var at = new SheetPlan(sheet).Of(sheet.Answers.Entries.First(entry => entry.IsBlank), false).ToString();
            var cell = document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(cell => cell.CellReference == at);
            cell.CellFormula = new DocumentFormat.OpenXml.Spreadsheet.CellFormula(formula);
        }

        Assert.Equal(read, Read(memory.ToArray())[0].Cells[0].Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_workbook_of_something_else_is_told(bool isZip)
    {
        var mistakes = new Mistakes();
        var bytes = Books.Written([Exported.Sheet("one-node", 1)], isZip ? ExportView.Key : ExportView.Worksheet);
        if (!isZip) bytes = bytes[..(bytes.Length / 2)];

        Assert.Empty(EntryWorkbook.Read(bytes, new EntryFile("ada.xlsx"), mistakes));

        Assert.Contains(isZip ? "no tab of this workbook has the columns" : "damaged", Assert.Throws<FileMistakesException>(mistakes.Refuse).Diagnostics[0].ToString());
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(5 / 3.0, "5/3")]
    [InlineData(-44 / 9.0, "-44/9")]
    [InlineData(1.66666666666667, "5/3")]
    [InlineData(12, "12")]
    [InlineData(-0.125, "-0.125")]
    [InlineData(1.67, "1.67")]
    [InlineData(0, "0")]
    public void Numbers_come_back_as_they_were_meant(double number, string text) => Assert.Equal(text, WrittenNumber.Of(number));

    private static void AssertHanded(IReadOnlyList<FilledSheet> pupils, byte[] book)
    {
        var handed = Read(book);
        Assert.Equal(pupils.Select(pupil => pupil.Sheet.Code), handed.Select(sheet => sheet.Sheet));
        foreach (var (pupil, sheet) in pupils.Zip(handed)) Assert.Equal(Verdicts(pupil, pupil.Texts), Verdicts(pupil, sheet.Cells.ToDictionary(cell => cell.Name, cell => cell.Value)));
    }

    private static IReadOnlyList<HandedSheet> Read(byte[] book)
    {
        var mistakes = new Mistakes();
        var handed = EntryWorkbook.Read(book, new EntryFile("ada.xlsx"), mistakes);
        mistakes.Refuse();
        return handed;
    }

    private static List<string> Verdicts(FilledSheet pupil, IReadOnlyDictionary<string, string> entries) =>
        [.. Marker.Mark(pupil.Sheet.Solution, pupil.Sheet.Blanks, entries, new FollowPolicy()).Cells.Select(cell => $"{cell.Asked.Name} {cell.Verdict} {cell.Read}")];
}
