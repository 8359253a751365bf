using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Runs.Tests.Records;

/// <summary>In a table of marks marks are entered; whatever else was changed in it is told, with its row.</summary>
public sealed class EnteredMarksTests
{
    private const string Run = "seed: 9\nroster: class.csv\ntopics: [{ topic: four-nodes, points: 10 }, { topic: one-node, points: { steps: { Z: 2, A: 1 } } }]\n";
    private const string Roster = "id,name\n007,Ada Lovelace\n08,Björn Ågren\n09,=1+2\n";

    [Theory]
    [InlineData(",,,,\r\n", ",9,2,1,12\r\n")]                    // entered
    [InlineData("Code,", "Code,")]
    [InlineData("'=1+2", "=1+2")]                                 // a program has taken off what kept it from being a formula
    [InlineData("\r\n", ",a remark\r\n")]                         // a column of the teacher's own
    [InlineData(",", ";")]                                        // saved with semicolons
    [InlineData("007", "\"=\"\"007\"\"\"")]
    public void Marks_and_what_programs_make_of_the_file_are_no_difference(string before, string after) =>
        Assert.Null(Told(text => text.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void Rows_may_be_sorted() => Assert.Null(Told(text => string.Join("\r\n", text.Split("\r\n") is [var head, .. var rows] ? [head, .. rows.Where(row => row.Length > 0).Reverse(), ""] : [])));

    [Theory]
    [InlineData("007", "7", "row 2: SIS User ID is '7', in the record '007'")]
    [InlineData("Björn Ågren", "Bjorn Agren", "row 3: Student is 'Bjorn Agren', in the record 'Björn Ågren'")]
    [InlineData("(max 10)", "(max 20)", "row 1: column H is headed 'Four Nodes (max 20)', in the record 'Four Nodes (max 10)'")]
    [InlineData("SIS Login ID", "Login", "row 1: column D is headed 'Login', in the record 'SIS Login ID'")]
    [InlineData("one-node.r1.book.", "one-node.r1.hard.", "row 2: Code is ", "; so do 2 rows more")]
    public void What_else_was_changed_is_told_with_its_row(string before, string after, string start, string end = "")
    {
        var told = Told(text => text.Replace(before, after, StringComparison.Ordinal));
        Assert.StartsWith(start, told, StringComparison.Ordinal);
        Assert.EndsWith(end, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_gone_is_told() => Assert.Equal("the row of 'Björn Ågren' is missing", Told(text => string.Join("\r\n", text.Split("\r\n").Where(row => !row.StartsWith("Björn", StringComparison.Ordinal)))));

    [Fact]
    public void A_row_that_was_added_is_told() => Assert.Equal("row 5 ('Eve') is none of the run's", Told(text => $"{text}Eve,,10,,,,x,9,,,\r\n"));

    [Fact]
    public void A_workbook_is_held_against_the_record_as_well()
    {
        using var folder = Printed();
        Assert.Equal((null, "marks were entered since"), Workbook(folder, "H3", "9.5"));
        Assert.Equal("row 2: SIS User ID is '7', in the record '007'", Workbook(folder, "C2", "7").Difference);
        File.WriteAllText(folder["marks.xlsx"], "PK no workbook");
        Assert.Equal("can't be read any more: it is no workbook, or a damaged one", Finding(folder, "marks.xlsx").Differences.Single());
    }

    private static (string? Difference, string Note) Workbook(Folder folder, string place, string value)
    {
        using (var document = SpreadsheetDocument.Open(folder["marks.xlsx"], isEditable: true))
        {
            var row = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Single(row => place.EndsWith($"{row.RowIndex}", StringComparison.Ordinal));
            row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == place)?.Remove();
            row.Append(new Cell { CellReference = place, CellValue = new CellValue(value) });
        }
        var finding = Finding(folder, "marks.xlsx");
        return (finding.Differences.SingleOrDefault(), finding.Note);
    }

    private static string? Told(Func<string, string> change)
    {
        using var folder = Printed();
        var text = File.ReadAllText(folder["marks.csv"]);
        File.WriteAllText(folder["marks.csv"], change(text));
        return Finding(folder, "marks.csv").Differences.SingleOrDefault();
    }

    private static Finding Finding(Folder folder, string name) => Verifier.Files(ManifestFile.Read(folder.Path), folder.Path).Single(file => file.What == name);

    private static Folder Printed()
    {
        var folder = new Folder();
        Press.Print(RunReader.Read([new SourceFile("run.yaml", Run), new SourceFile("class.csv", Roster)], null, new Dictionary<string, int>()), folder.Path);
        return folder;
    }
}
