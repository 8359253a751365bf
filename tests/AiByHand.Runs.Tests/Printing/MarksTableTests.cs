using System.Text;
using AiByHand.Exports.Tests.Workbook;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace AiByHand.Runs.Tests.Printing;

public class MarksTableTests
{
    private const string Topics = "title: Midterm\ntopics: [{ topic: rnn, points: 12 }, { topic: backpropagation, points: { steps: { dL_dZ3: 2, dL_dW3: 2.5 } } }, { topic: one-node, points: { each-blank: 0.5 } }]\n";

    [Fact]
    public void A_row_a_copy_and_a_column_for_each_topic_or_step_with_its_maximum()
    {
        var lines = Csv(OfRoster("id,name,group,SIS Login ID\nb01,Ada Lovelace,7a,ada@example.org\nb02,\"O'Brien, Søren\",7b,\n", "variants: A..B\n"));
        Assert.Equal(
            ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Variant", "Code", "Recurrent Neural Network (RNN) (max 12)", "Backpropagation: ∂L/∂Z3 (max 2)", "Backpropagation: ∂L/∂W3 (max 2.5)", "One Node (max 1)", "Midterm (max 17.5)"],
            lines[0]);
        Assert.Equal(3, lines.Count);
        Assert.Equal(["Ada Lovelace", "", "b01", "ada@example.org", "7a", "A"], lines[1][..6]);
        Assert.Equal("O'Brien, Søren", lines[2][0]);
        Assert.Equal("B", lines[2][5]);
        Assert.Matches("^rnn\\.r[0-9]+\\.book\\.[0-9]+ backpropagation\\S+ one-node\\S+$", lines[1][6]);
        Assert.Equal(["", "", "", "", ""], lines[1][7..]);
    }

    [Theory]
    [InlineData("=1+2")]
    [InlineData("+49*30")]
    [InlineData("-Ada(1)")]
    [InlineData("@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0")]
    public void A_name_is_no_formula(string name)
    {
        var lines = Csv(OfRoster($"id,name\n1,\"{name}\"\n"));
        Assert.Equal($"'{name}", lines[1][0]);
    }

    [Theory]
    [InlineData("-12")]
    [InlineData("@ann")]
    [InlineData("+49-170.1")]
    [InlineData("-ann_b@example.org")]
    public void A_plain_id_stays_as_it_is_for_the_import_and_is_told(string id)
    {
        var plan = OfRoster($"id,name\n{id},Ann\n");
        Assert.Equal(id, Csv(plan)[1][2]);
        Assert.Contains($"class.csv:2:1: the id '{id}' begins like a formula", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_program_reads_names_of_all_letters()
    {
        using var folder = new Folder();
        Press.Print(OfRoster("id,name\n1,Ελένη Παπαδοπούλου\n"), folder.Path);
        var bytes = File.ReadAllBytes(folder["marks.csv"]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("Ελένη Παπαδοπούλου", new UTF8Encoding(false, true).GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_points_there_are_columns_without_a_maximum()
    {
        var lines = Csv(Plans.Of("title: Quiz\nseed: 7\ntopics: [rnn, rnn]\nvariants: A..B"));
        Assert.Equal(["Recurrent Neural Network (RNN)", "Recurrent Neural Network (RNN) (2)", "Quiz"], lines[0][7..]);
        Assert.Equal(["", "", "", "", "", "A"], lines[1][..6]);
    }

    [Fact]
    public void The_workbook_is_good_for_its_schema_and_says_the_same()
    {
        using var folder = new Folder();
        Press.Print(OfRoster("id,name,group\n007,Ada Lovelace,7a\n08,=1+2,7b\n"), folder.Path);
        using var document = SpreadsheetDocument.Open(folder["marks.xlsx"], isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(flaw => $"{flaw.Path?.XPath}: {flaw.Description}"));
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal("Ada Lovelace", TextAt(rows[1], "A2"));
        Assert.Equal("007", TextAt(rows[1], "C2"));
        Assert.Equal("=1+2", TextAt(rows[2], "A3"));
        Assert.Equal("IF(COUNT(H2:K2)=0,\"\",SUM(H2:K2))", CellAt(rows[1], "L2").CellFormula!.Text);
        Assert.Equal(["H2:H3", "I2:I3", "J2:J3", "K2:K3"], document.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<DataValidation>().Select(validation => validation.SequenceOfReferences!.InnerText));
    }

    [Fact]
    public void Where_some_sheets_earn_those_that_do_not_are_not_added_up()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of("title: Quiz\nseed: 7\ntopics: [{ topic: rnn, points: 3 }, one-node, { topic: four-nodes, points: 4 }, { topic: rnn, points: 5 }]\nvariants: A..B"), folder.Path);
        using var document = SpreadsheetDocument.Open(folder["marks.xlsx"], isEditable: false);
        var row = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ElementAt(1);
        Assert.Equal("IF(COUNT(H2,J2:K2)=0,\"\",SUM(H2,J2:K2))", CellAt(row, "L2").CellFormula!.Text);
    }

    [Theory]
    [InlineData("letter", 1)]
    [InlineData("a4", 9)]
    public void Printed_the_workbook_is_a_list_across_a_page_with_its_heads_on_each(string paper, int size)
    {
        using var folder = new Folder();
        Press.Print(Plans.Of($"title: Quiz\nseed: 7\npaper: {paper}\ntopics: [{{ topic: rnn, points: 3 }}, {{ topic: backpropagation, points: {{ steps: {{ dL_dZ3: 2, dL_dW3: 2.5 }} }} }}]\nvariants: A..B"), folder.Path);
        using var document = SpreadsheetDocument.Open(folder["marks.xlsx"], isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var setup = sheet.Descendants<PageSetup>().Single();
        Assert.Equal(((uint)size, OrientationValues.Landscape, 1u, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        Assert.True(sheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
        Assert.Equal("Marks!$1:$1", document.WorkbookPart.Workbook!.Descendants<DefinedName>().Single().Text);
        // Long heads and codes stand in lines, and their rows are as high.
        Assert.All(sheet.Descendants<Row>(), row => Assert.True(row.Height!.Value >= 30, $"{row.Height}"));
    }

    /// <summary>Another program prints the workbook of a class: all columns stand on each of its pages.</summary>
    [ToolFact(LibreOffice.Program)]
    public void A_spreadsheet_program_prints_all_columns_on_one_page()
    {
        using var folder = new Folder();
        Press.Print(OfRoster($"id,name\n{string.Concat(Enumerable.Range(1, 28).Select(i => $"{i},Pupil {i}\n"))}", "answers: may-repeat\n"), folder.Path);
        LibreOffice.Convert("pdf", folder["printed"], folder["marks.xlsx"]);
        using var printed = UglyToad.PdfPig.PdfDocument.Open(folder["printed/marks.pdf"]);
        Assert.All(printed.GetPages(), page =>
        {
            Assert.Contains("Student", page.Text, StringComparison.Ordinal);
            Assert.Contains("17.5", page.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_same_run_gives_the_same_workbook_whatever_the_hour()
    {
        using Folder one = new(), two = new();
        var plan = OfRoster("id,name\n1,Ada\n");
        Press.Print(plan, one.Path);
        Thread.Sleep(2100);                                     // archives count in steps of two seconds
        Press.Print(plan, two.Path);
        Assert.Equal(one.Files["marks.xlsx"], two.Files["marks.xlsx"]);
    }

    /// <summary>Another program opens the workbook, adds up what was entered, and saves it.</summary>
    [ToolFact(LibreOffice.Program)]
    public void A_spreadsheet_program_adds_up_the_marks()
    {
        using var folder = new Folder();
        Press.Print(OfRoster("id,name\n007,Ada Lovelace\n08,\"-O'Brien, Søren\"\n"), folder.Path);
        using (var document = SpreadsheetDocument.Open(folder["marks.xlsx"], isEditable: true))
        {
            var row = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ElementAt(1);
            foreach (var (column, mark) in new[] { ("H2", "10.5"), ("I2", "2"), ("K2", "1") })
            {
                row.InsertBefore(new Cell { CellReference = column, CellValue = new CellValue(mark) }, row.Elements<Cell>().Last());
            }
            document.WorkbookPart.WorksheetParts.Single().Worksheet!.Save();
        }
        LibreOffice.Convert("xlsx", folder["again"], folder["marks.xlsx"]);
        File.Copy(folder["again/marks.xlsx"], folder["marks.xlsx"], overwrite: true);
        Assert.Equal(["marks were entered since"], Verifier.Files(ManifestFile.Read(folder.Path), folder.Path).Where(file => file.What == "marks.xlsx").Select(file => file.Note));
        LibreOffice.Convert("csv:Text - txt - csv (StarCalc):44,34,76", folder["saved"], folder["marks.xlsx"]);
        var lines = Lines(File.ReadAllText(folder["saved/marks.csv"]));
        Assert.Equal(("Ada Lovelace", "007", "13.5"), (lines[1][0], lines[1][2], lines[1][^1]));
        Assert.Equal(("-O'Brien, Søren", "08", ""), (lines[2][0], lines[2][2], lines[2][^1]));
    }

    private static Cell CellAt(Row row, string place) => row.Elements<Cell>().Single(cell => cell.CellReference == place);

    private static string TextAt(Row row, string place) => CellAt(row, place).InlineString!.InnerText;

    private static RunPlan OfRoster(string roster, string more = "") =>
        RunReader.Read([new SourceFile("run.yaml", $"seed: 7\nroster: class.csv\n{Topics}{more}"), new SourceFile("class.csv", roster)], null, new Dictionary<string, int>());

    private static List<string[]> Csv(RunPlan plan)
    {
        using var folder = new Folder();
        Press.Print(plan, folder.Path);
        return Lines(File.ReadAllText(folder["marks.csv"]));
    }

    private static List<string[]> Lines(string text)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false });
        var lines = new List<string[]>();
        while (reader.Read()) lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field))]);
        return lines;
    }
}
