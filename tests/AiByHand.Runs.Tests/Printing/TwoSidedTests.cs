using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>Both sides of the paper, covers, gutters, and variants handed out to a roster.</summary>
public class TwoSidedTests
{
    private const string Roster = "id,name,group\n1,Ada Lovelace,7a\n2,Björn Ågren,7a\n3,Chidi Okonkwo,7b\n4,Dana Vu,7b\n5,Eve Lind,7b\n6,Finn Moe,7b\n7,Gül Er,7b\n8,Hana Ito,7b\n9,Ivo Kos,7b\n";

    [Theory]
    [InlineData("sides: two", "1 2 3 - 1 2 3 -")]
    [InlineData("sides: two\ncover: true", "1 2 3 4 1 2 3 4")]
    [InlineData("cover: true", "1 2 3 4 1 2 3 4")]
    [InlineData("sides: one", "1 2 3 1 2 3")]
    [InlineData("sides: two\ncollate: topics", "1 - 1 - 2 - 2 - 3 - 3 -")]
    [InlineData("sides: two\ncover: true\ncollate: topics", "1 - 1 - 2 - 2 - 3 - 3 - 4 - 4 -")]
    public void Each_copy_starts_on_a_sheet_of_paper_of_its_own(string more, string pages)
    {
        using var folder = new Folder();
        Press.Print(Plans.Of($"seed: 7\ntopics: [one-node, rnn, four-nodes]\nvariants: 2\n{more}"), folder.Path);
        foreach (var file in (string[])["worksheets.pdf", "keys.pdf"])
        {
            using var pdf = PdfDocument.Open(folder[file]);
            Assert.Equal(pages, string.Join(' ', pdf.GetPages().Select(PageNumber)));
            // An empty back has no bookmark.
            Assert.True(pdf.TryGetBookmarks(out var bookmarks));
            Assert.Equal(pages.Split(' ').Count(page => page != "-"), bookmarks.Roots.Count);
        }
    }

    [Theory]
    [InlineData("rnn, four-nodes", "rules: back", "1 1 2 2", "1 2")]
    [InlineData("rnn, four-nodes", "rules: back\ncover: true", "1 - 2 2 3 3", "1 2 3")]
    [InlineData("rnn, four-nodes", "rules: back\ncover: true\nsides: two\ngutter: 8", "1 - 2 2 3 3", "1 - 2 - 3 -")]
    [InlineData("rnn, four-nodes", "rules: back\nsides: two\ncollate: topics", "1 1 2 2", "1 - 2 -")]
    // A topic that has none leaves its back empty, so that the next sheet is on a front; where no topic has any, there are no backs.
    [InlineData("llm-sampling, rnn", "rules: back", "1 - 2 2", "1 2")]
    [InlineData("llm-sampling", "rules: back", "1", "1")]
    public void Rules_stand_behind_their_sheets(string topics, string more, string worksheets, string keys)
    {
        using var folder = new Folder();
        Press.Print(Plans.Of($"seed: 7\ntopics: [{topics}]\n{more}"), folder.Path);
        foreach (var (file, pages) in new[] { ("worksheets.pdf", worksheets), ("keys.pdf", keys) })
        {
            using var pdf = PdfDocument.Open(folder[file]);
            Assert.Equal(pages, string.Join(' ', pdf.GetPages().Select(page => PageNumber(page).TrimEnd(','))));
        }
    }

    [Fact]
    public void A_cover_has_name_id_pages_points_and_their_sum()
    {
        using var folder = new Folder();
        Press.Print(OfRoster("title: Midterm\ncourse: Deep Learning\ncover: true\ntopics: [{ topic: rnn, points: 12 }, one-node, { topic: backpropagation, points: { steps: { dL_dZ3: 2, dL_dA2: 2.5 } } }]"), folder.Path);
        using var pdf = PdfDocument.Open(folder["worksheets.pdf"]);
        var words = string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text));
        Assert.All((string[])["Ada Lovelace", "1 · 7a", "Deep Learning", "Midterm", "Recurrent Neural Network (RNN)", "/ 12", "One Node", "Backpropagation", "/ 4.5", "total", "/ 16.5", "page 1 of 4"], text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Ada Lovelace: Cover", "Ada Lovelace: Recurrent Neural Network (RNN)"], bookmarks.Roots.Take(2).Select(root => root.Title));
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("a4")]
    public void A_gutter_keeps_everything_away_from_the_punched_edge_and_on_the_paper(string paper)
    {
        var plan = Plans.Of($"seed: 7\ntopics: all\npaper: {paper}\nsides: two\ncover: true\ngutter: 8\npoints: 10");
        var usual = plan with { Gutter = 0 };
        var source = CopySources.Drawn(plan, AiByHand.Runs.Choosing.Chooser.Choose(plan, Plans.Nothing));
        var (with, without) = (CopyPainter.Pages(plan, source(0), true, Plans.Nothing).Keys!, CopyPainter.Pages(usual, source(0), true, Plans.Nothing).Keys!);
        Assert.Equal(26, with.Count);
        for (var page = 0; page < with.Count; page++)
        {
            var (left, right) = Extent(with[page]);
            var punched = page % 2 == 0 ? left : with[page].Width - right;
            var other = page % 2 == 0 ? with[page].Width - right : left;
            Assert.True(punched >= 36 + 8 * 72 / 25.4 - 8, $"{with[page].Title}: {punched} from the punched edge");
            Assert.True(other >= 18 - 8, $"{with[page].Title}: {other} from the other edge");
            // Cells become smaller where the page is full from edge to edge, and there by less than a hundredth of an inch.
            if (page > 0) Assert.InRange(without[page].Fields[0].Box.Width - with[page].Fields[0].Box.Width, -0.051, 0.72);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("separate: true\ncollate: topics")]
    [InlineData("sides: two\ncover: true\ngutter: 8\nseparate: true\nseating: rows of 3")]
    public void Variants_handed_out_have_their_keys_once_and_bind_reprint_and_verify(string more)
    {
        var plan = OfRoster($"title: Midterm\ntopics: [rnn, {{ topic: four-nodes, points: {{ each-blank: 0.5 }} }}]\nvariants: A..D\n{more}");
        using Folder whole = new(), parts = new(), bound = new(), again = new();
        Press.Print(plan, whole.Path);
        for (var part = 1; part <= 2; part++) Press.Print(plan, parts[$"{part}"], new Shard(part, 2));
        RunBinder.Bind(Directory.GetDirectories(parts.Path), bound.Path, hasReport: true);
        Assert.Equal(whole.Files.Keys, bound.Files.Keys);
        Assert.Equal(whole.Files, bound.Files);
        var manifest = ManifestFile.Read(whole["manifest.json"]);
        Assert.Empty(Reprinter.Whole(manifest, again.Path, Plans.Nothing).Differences);
        Assert.Equal(whole.Files, again.Files);
        Assert.All(Verifier.Sheets(manifest, Press.Version, Plans.Nothing), finding => Assert.True(finding.IsSame, finding.ToString()));
        using var keys = PdfDocument.Open(whole["keys.pdf"]);
        var perCopy = 2 + (plan.HasCover ? 1 : 0);
        Assert.Equal(4 * perCopy, keys.GetPages().Count(page => PageNumber(page) != "-"));
        Assert.DoesNotContain("Lovelace", string.Concat(keys.GetPages().Select(page => page.Text)), StringComparison.Ordinal);
        using var worksheets = PdfDocument.Open(whole["worksheets.pdf"]);
        Assert.Equal(9 * perCopy, worksheets.GetPages().Count(page => PageNumber(page) != "-"));
        Assert.Contains("1 · 7a · Variant A", string.Join(' ', worksheets.GetPage(1).GetWords().Select(word => word.Text)), StringComparison.Ordinal);
        if (plan.IsSeparate) Assert.Equal(9 + 4, whole.Files.Keys.Count(name => name.StartsWith("copies/", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_copy_of_handed_out_variants_is_reprinted_with_its_key()
    {
        using Folder whole = new(), again = new();
        Press.Print(OfRoster("topics: rnn\nvariants: A..D\nseparate: true"), whole.Path);
        Reprinter.Copies(ManifestFile.Read(whole["manifest.json"]), ["6"], again.Path);
        Assert.Equal(["copies/6.pdf", "copies/B-key.pdf"], again.Files.Keys);
        Assert.All(again.Files, file => Assert.Equal(whole.Files[file.Key], file.Value));
    }

    private static RunPlan OfRoster(string run) => RunReader.Read([new SourceFile("run.yaml", $"seed: 7\nroster: class.csv\n{run}"), new SourceFile("class.csv", Roster)], null, new Dictionary<string, int>());

    // From "page 2 of 3"; a dash for a page with nothing on it.
    private static string PageNumber(UglyToad.PdfPig.Content.Page page)
    {
        List<string> words = [.. page.GetWords().Select(word => word.Text)];
        return words.Count == 0 ? "-" : words[words.LastIndexOf("page") + 1];
    }

    // What is drawn, from left to right.
    private static (double Left, double Right) Extent(Page page)
    {
        double left = double.MaxValue, right = 0;
        foreach (var shape in page.Shapes)
        {
            var (start, end) = shape switch
            {
                TextRun run => (run.Origin.X, run.Origin.X + TextSetter.SetPlain(run.Text, run.Font, run.Size).Width),
                Rectangle rectangle => (rectangle.Box.X, rectangle.Box.Right),
                Ellipse ellipse => (ellipse.Box.X, ellipse.Box.Right),
                Polyline line => (line.Points.Min(point => point.X), line.Points.Max(point => point.X)),
                Curve curve => (curve.Points.Min(point => point.X), curve.Points.Max(point => point.X)),
                _ => (left, right),
            };
            (left, right) = (Math.Min(left, start), Math.Max(right, end));
        }
        return (left, right);
    }
}
