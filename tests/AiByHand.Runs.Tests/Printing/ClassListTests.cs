using AiByHand.Runs.Plans;
using AiByHand.Runs.Tests.Reading;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>Class lists on paper, read back by another program.</summary>
public sealed class ClassListTests
{
    [Theory]
    [InlineData("moodle-participants.csv", "Amélie Rousseau", "arousseau · Lab 1, Tutorial A")]
    [InlineData("moodle-german.csv", "Jörg Weiß", "4711001")]
    [InlineData("canvas-points-rows.csv", "Alpha, Ann", "900000001 · ENG-1001")]
    [InlineData("blackboard.txt", "Ann Alpha", "900001")]
    [InlineData("google-classroom.csv", "Ann Alpha", "ann.alpha@school.example.org")]
    [InlineData("github-classroom.csv", "Ann Alpha", "s1001")]
    [InlineData("brightspace.csv", "Ann Alpha", "00246 · SEC-01")]
    [InlineData("excel-german.csv", "Jörg Müller", "0012345 · Ü1")]
    [InlineData("excel-french.csv", "Élodie Lefèvre", "22001 · TD 3")]
    [InlineData("excel-spanish.csv", "Íñigo Muñoz Peña", "31001 · A")]
    public void Every_pupil_of_a_system_s_list_gets_a_sheet_with_name_id_and_group(string file, string name, string copy)
    {
        using var folder = new Folder();
        var plan = Of(file);
        Press.Print(plan, folder.Path);
        using var worksheets = PdfDocument.Open(folder["worksheets.pdf"]);
        Assert.Equal(2, worksheets.NumberOfPages);
        var text = worksheets.GetPage(1).Text;
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains(copy, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_can_t_name_files_are_printed_and_their_files_are_named_near_them()
    {
        using var folder = new Folder();
        Press.Print(Of("slash-ids.csv") with { IsSeparate = true }, folder.Path);
        Assert.Superset(new HashSet<string> { "copies/2025_001.pdf", "copies/2025_001-key.pdf", "copies/2025_002.pdf" }, folder.Files.Keys.ToHashSet());
        using var copy = PdfDocument.Open(folder["copies/2025_001.pdf"]);
        Assert.Contains("2025/001", copy.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_with_one_name_in_another_script_is_printed_and_that_pupil_s_line_is_left_to_write_on()
    {
        using var folder = new Folder();
        Press.Print(Of("one-chinese.csv"), folder.Path);
        using var worksheets = PdfDocument.Open(folder["worksheets.pdf"]);
        Assert.Equal(28, worksheets.NumberOfPages);
        Assert.Contains("Finn Hahn", worksheets.GetPage(20).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wang", worksheets.GetPage(28).Text, StringComparison.Ordinal);
        Assert.Contains("28", worksheets.GetPage(28).GetWords().Select(word => word.Text));
        using var key = PdfDocument.Open(folder["marking-key.pdf"]);
        Assert.DoesNotContain("Wang", string.Concat(key.GetPages().Select(page => page.Text)), StringComparison.Ordinal);
    }

    private static RunPlan Of(string file) => Reading.Runs.Read("title: Quiz\nseed: 7\ntopics: one-node\nroster: class.csv\nanswers: may-repeat\n", new SourceFile("class.csv", RosterSystemTests.Text(file)));
}
