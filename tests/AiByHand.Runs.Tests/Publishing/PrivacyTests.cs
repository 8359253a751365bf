using System.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Reading;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Publishing;

public class PrivacyTests
{
    private const string Roster = "id,name,group,email\npupil-4711,Quentin Zebrano,ochre-group,zebrano@example.org\npupil-4712,Wilhelmina Yakovlev,ochre-group,yakovlev@example.org\n";
    private static readonly string[] Personal = ["pupil-471", "Quentin", "Zebrano", "Wilhelmina", "Yakovlev", "ochre-group", "example.org"];

    [Theory]
    [InlineData("practice")]
    [InlineData("exam")]
    public void NothingPersonalIsPublished(string pool)
    {
        using var folder = new Folder();
        Site.Publish(ForPupils(pool), folder.Path, PublishedKeys.Yes);
        foreach (var (name, bytes) in folder.Files)
        {
            var text = name + Encoding.UTF8.GetString(Convert.FromHexString(bytes));
            if (name.EndsWith(".pdf", StringComparison.Ordinal)) text += Words(folder[name]);
            Assert.All(Personal, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void PupilsSheetsAreCountedInsteadOfNamed()
    {
        using var folder = new Folder();
        var plan = ForPupils("practice");
        Site.Publish(plan, folder.Path);
        Assert.Contains("Four Nodes, sheet 2", File.ReadAllText(folder["index.html"]));
        using var pdf = PdfDocument.Open(folder["sheets/1-four-nodes-2.pdf"]);
        Assert.Equal("Run, Four Nodes, sheet 2", pdf.Information.Title);
        // The number is the pupil's place in the roster: their sheet, by its code.
        var sheet = Site.Sheets(plan).Last();
        Assert.Equal("pupil-4712", sheet.Copy.Id);
        var page = pdf.GetPage(1).Text;
        Assert.Contains(sheet.Code, page);
        Assert.Contains("Sheet 2", page);
    }

    [Fact]
    public void TheMarkingKeyCountsThemAsThePageDoes()
    {
        using var folder = new Folder();
        Site.Publish(ForPupils("exam"), folder.Path, PublishedKeys.Only);
        Assert.Contains("Sheet 2", Words(folder["keys/marking-key.pdf"]));
    }

    private static RunPlan ForPupils(string pool) => RunReader.Read(
        [new SourceFile("run.yaml", $"title: Run\npool: {pool}\nseed: {(pool == "exam" ? "E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y" : "821044739")}\ntopics: four-nodes\nroster: class.csv\n"), new SourceFile("class.csv", Roster)],
        null,
        new Dictionary<string, int>());

    private static string Words(string path)
    {
        using var pdf = PdfDocument.Open(path);
        var words = new StringBuilder(pdf.Information.Title);
        if (pdf.TryGetBookmarks(out var bookmarks)) words.AppendJoin(' ', bookmarks.Roots.Select(root => root.Title));
        foreach (var page in pdf.GetPages()) words.Append(page.Text);
        return words.ToString();
    }
}
