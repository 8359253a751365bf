using AiByHand.Runs.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>Runs that print the working as well.</summary>
public class WorkingRunTests
{
    private const string All = "working: small\nsteps: true\nslides: true";

    [Fact]
    public void Steps_and_slides_are_files_of_their_own_a_bookmark_for_each_page()
    {
        using var folder = new Folder();
        var paths = Press.Print(Plans.Of($"seed: 3\ntopics: [rnn, hidden-layer]\nvariants: A..B\n{All}"), folder.Path);
        Assert.Equal(["worksheets.pdf", "keys.pdf", "steps.pdf", "slides.pdf"], paths.Take(4).Select(Path.GetFileName));
        Assert.Equal(["Variant A: Recurrent Neural Network (RNN): answer key, steps 1 to 17", "Variant A: Hidden Layer: answer key, steps 1 to 4", "Variant B: Recurrent Neural Network (RNN): answer key, steps 1 to 17", "Variant B: Hidden Layer: answer key, steps 1 to 4"], Bookmarks(folder["steps.pdf"]));
        Assert.Equal(2 * (18 + 5), Bookmarks(folder["slides.pdf"]).Count);
        Assert.Contains("] = ReLU(", TextOf(folder["keys.pdf"]), StringComparison.Ordinal);
        Assert.DoesNotContain("] = ReLU(", TextOf(folder["worksheets.pdf"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_for_none_gets_none()
    {
        using Folder with = new(), without = new();
        Press.Print(Plans.Small(2, All), with.Path);
        Press.Print(Plans.Small(2), without.Path);
        Assert.DoesNotContain("steps.pdf", without.Files.Keys);
        Assert.DoesNotContain("slides.pdf", without.Files.Keys);
        Assert.Equal(without.Files["worksheets.pdf"], with.Files["worksheets.pdf"]);
        Assert.NotEqual(without.Files["keys.pdf"], with.Files["keys.pdf"]);
    }

    [Fact]
    public void Each_variant_s_stand_there_once()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["class.csv"], "id,name\n1,Ada\n2,Ben\n3,Cem\n4,Dora\n");
        File.WriteAllText(folder["run.yaml"], $"topics: [hidden-layer]\nroster: class.csv\nvariants: A..B\nseed: 3\n{All}\n");
        Press.Print(RunReader.Read(folder["run.yaml"]), folder["run"]);
        Assert.Equal(2, Bookmarks(folder["run/steps.pdf"]).Count);
        Assert.All(Bookmarks(folder["run/steps.pdf"]), bookmark => Assert.StartsWith("Variant ", bookmark));
    }

    // An exam's codes tell nothing, here as well.
    [Fact]
    public void An_exam_s_working_doesn_t_tell_its_seeds()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of($"pool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: [hidden-layer]\nvariants: A..B\n{All}"), folder.Path);
        foreach (var name in (string[])["steps.pdf", "slides.pdf"])
        {
            Assert.Contains("X-", TextOf(folder[name]), StringComparison.Ordinal);
            Assert.DoesNotContain("hidden-layer.r", TextOf(folder[name]), StringComparison.Ordinal);
        }
    }

    private static List<string> Bookmarks(string path)
    {
        using var pdf = PdfDocument.Open(path);
        return pdf.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => node.Title)] : [];
    }

    private static string TextOf(string path)
    {
        using var pdf = PdfDocument.Open(path);
        return string.Join(' ', pdf.GetPages().Select(page => page.Text));
    }
}
