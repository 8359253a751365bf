using System.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Reading;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Publishing;

public class PrivacyTests
{
    private const string Roster = "id,name,group,email\nq4711,Quentin Zebra,ochre,zebra@example.org\nq4712,Wilhelmina Yak,ochre,yak@example.org\n";
    private static readonly string[] Personal = ["4711", "4712", "Quentin", "Zebra", "Wilhelmina", "Yak", "ochre", "example"];

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
        Assert.Equal("q4712", sheet.Copy.Id);
        Assert.Contains(sheet.Code, pdf.GetPage(1).Text);
    }

    private static RunPlan ForPupils(string pool) => RunReader.Read(
        [new SourceFile("run.yaml", $"title: Run\npool: {pool}\nseed: 8210447391650274513\ntopics: four-nodes\nroster: class.csv\n"), new SourceFile("class.csv", Roster)],
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
