using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>Class lists that are workbooks.</summary>
public sealed class RosterWorkbookTests
{
    private const string Run = "topics: rnn\nseed: 1\nroster: class.xlsx\n";

    // Saved by LibreOffice: a heading above the list, ids as text, an empty line, dates of birth.
    [Fact]
    public void A_list_that_another_program_has_saved_is_read_as_its_CSV_would_be()
    {
        using var folder = new RunFolder();
        var list = folder.Write("class.xlsx", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "rosters", "class-list.xlsx")));
        var (roster, notes) = RosterFile.Read(list, []);
        Assert.Equal([("0012", "Amélie Rousseau"), ("0013", "Björn \"BB\" Ågren, jun."), ("0014", "Chidi Okonkwo")], roster.Copies.Select(copy => (copy.Id, copy.Name)));
        Assert.Equal([KeyValuePair.Create("Geboren", "2010-05-04")], roster.Copies[0].More);
        Assert.Equal([$"{list}:1:1: a line before the header: passed over"], notes);

        var plan = RunReader.Read(folder.Write("run.yaml", Run));
        Assert.Equal(roster.Copies.Select(copy => copy.Name), plan.Copies.Select(copy => copy.Name));
        // The record has it as text, and needs no workbook any more.
        Assert.Equal(plan.Copies.Select(copy => (copy.Id, copy.Name)), RunReader.Read(plan.Sources, plan.Seed, new Dictionary<string, int>()).Copies.Select(copy => (copy.Id, copy.Name)));
        Assert.StartsWith("\"Klassenliste 10b\"\n\n\"Nr.\",\"Vorname\",\"Nachname\",\"Geboren\"\n", plan.Sources[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_as_they_are_seen_and_a_formula_is_its_result()
    {
        var copies = Read(Tab("List", Row(1, "id", "name", "group"), "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>12</v></c><c r=\"B2\" t=\"str\"><f>A1&amp;\"\"</f><v>Ada Lovelace</v></c><c r=\"C2\"><v>7</v></c></row>")).Copies;
        Assert.Equal([("0012", "Ada Lovelace", "7")], copies.Select(copy => (copy.Id, copy.Name, copy.Group)));
    }

    // As programs save that don't calculate: a pupil would be missing.
    [Fact]
    public void A_formula_that_nobody_has_calculated_is_told()
    {
        using var folder = new RunFolder();
        folder.Write("class.xlsx", Workbook(Tab("List", Row(1, "id", "name"), "<row r=\"2\"><c r=\"A2\"><f>ROW()</f><v></v></c><c r=\"B2\"><f>\"Ada\"</f></c></row>", Row(3, "2", "Ben"))));
        var run = folder.Write("run.yaml", Run);
        Assert.Equal([$"{run}:3:9: can't read {folder.PathOf("class.xlsx")}: the formula in row 2, column 1 of 'List' has no result yet: open the workbook in a spreadsheet program, and save it there"], Runs.Mistakes(() => RunReader.Read(run)));
    }

    [Fact]
    public void A_class_that_stands_once_for_all_its_pupils_is_everybodys()
    {
        var rows = Tab("List", Row(1, "name", "group", "id"), Row(2, "Ada", "7b", "1"), Row(3, "Ben", "", "2"), "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Cem</t></is></c><c r=\"C4\"><v>3</v></c></row>", Row(6, "Dora", "7c", "4"));
        Assert.Equal(["7b", "7b", "7b", "7c"], Read([rows], "B2:B5", "A8:A20").Copies.Select(copy => copy.Group));
    }

    [Fact]
    public void Of_several_tabs_the_first_that_is_seen_and_has_something_is_read_and_the_others_are_told()
    {
        var (copies, notes) = Read(Tab("Codes", Row(1, "a"), isHidden: true), Tab("Empty"), Tab("10b", Row(1, "id", "name"), Row(2, "1", "Ada")), Tab("10c", Row(1, "id", "name"), Row(2, "2", "Ben")));
        Assert.Equal(["Ada"], copies.Select(copy => copy.Name));
        Assert.EndsWith("class.xlsx has several tabs: the list is '10b', and '10c' passed over", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_by_row_and_column()
    {
        using var folder = new RunFolder();
        folder.Write("class.xlsx", Workbook(Tab("List", Row(1, "id", "name"), Row(3, "1", "Ada"), Row(5, "1", "Ben"), Row(6, "", "Çem"))));
        var run = folder.Write("run.yaml", Run);
        var list = folder.PathOf("class.xlsx");
        Assert.Equal([$"{list}:5:1: the id '1' stands in line 3, too: each pupil needs one of their own", $"{list}:6:1: the id is missing: every pupil needs one"], Runs.Mistakes(() => RunReader.Read(run)));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "this is no workbook (.xlsx), or it is damaged, or locked by a password")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, "it isn't text; a spreadsheet is to be saved as CSV (UTF-8)")]
    public void What_is_none_is_told_in_a_line(byte[] bytes, string told)
    {
        using var folder = new RunFolder();
        folder.Write("class.xlsx", bytes);
        var run = folder.Write("run.yaml", Run);
        Assert.Equal([$"{run}:3:9: can't read {folder.PathOf("class.xlsx")}: {told}"], Runs.Mistakes(() => RunReader.Read(run)));
        Assert.Equal($"can't read {folder.PathOf("class.xlsx")}: {told}", Assert.Throws<RunException>(() => RosterFile.Read(folder.PathOf("class.xlsx"), [])).Message);
    }

    [Fact]
    public void A_workbook_in_which_nothing_stands_is_told()
    {
        using var folder = new RunFolder();
        folder.Write("class.xlsx", Workbook(Tab("List", Row(1, "", " "))));
        var run = folder.Write("run.yaml", Run);
        Assert.Equal([$"{run}:3:9: can't read {folder.PathOf("class.xlsx")}: nothing stands in this workbook"], Runs.Mistakes(() => RunReader.Read(run)));
    }

    private static (IReadOnlyList<Copy> Copies, IReadOnlyList<string> Notes) Read(params (string, bool, string)[] tabs) => Read(tabs, []);

    private static (IReadOnlyList<Copy> Copies, IReadOnlyList<string> Notes) Read((string, bool, string)[] tabs, params string[] merged)
    {
        using var folder = new RunFolder();
        folder.Write("class.xlsx", Workbook(tabs, merged));
        var plan = RunReader.Read(folder.Write("run.yaml", Run));
        return (plan.Copies, plan.Notes);
    }

    private static (string Name, bool IsHidden, string Rows) Tab(string name, params string[] rows) => (name, false, string.Concat(rows));

    private static (string Name, bool IsHidden, string Rows) Tab(string name, string rows, bool isHidden) => (name, isHidden, rows);

    private static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, column) => $"<c r=\"{(char)('A' + column)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    private static byte[] Workbook(params (string Name, bool IsHidden, string Rows)[] tabs) => Workbook(tabs, []);

    private static byte[] Workbook((string Name, bool IsHidden, string Rows)[] tabs, string[] merged)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0000" }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
            var sheets = new Sheets();
            foreach (var (place, tab) in tabs.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData { InnerXml = tab.Rows.Replace("<row ", "<row xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ", StringComparison.Ordinal) });
                if (merged.Length > 0) part.Worksheet.Append(new MergeCells(merged.Select(cells => new MergeCell { Reference = cells })));
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)place + 1, Name = tab.Name, State = tab.IsHidden ? SheetStateValues.Hidden : SheetStateValues.Visible });
            }
            book.Workbook = new Workbook(sheets);
        }
        return file.ToArray();
    }
}
