using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Publishing;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Publishing;

public partial class SitePageTests
{
    private const string Hostile = "title: '<b>&\"]]>&amp;'\ncourse: '</p><script>'\ndate: '<!--'\ninstructions: 'a < b & c > d'\nseed: 5\ntopics: [four-nodes, hidden-layer, four-nodes]\nvariants: A..B\n";

    [Theory]
    [InlineData(PublishedKeys.No)]
    [InlineData(PublishedKeys.Yes)]
    [InlineData(PublishedKeys.Only)]
    public void EveryLinkLeadsToAFileOrASectionThatIsThere(PublishedKeys keys)
    {
        foreach (var (folder, name, html) in Pages(Hostile, keys))
        {
            var ids = html.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
            var links = html.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src").Select(attribute => attribute.Value).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link =>
            {
                Assert.Matches("^[a-zA-Z0-9./#-]+$", link);
                if (link[0] == '#') Assert.Contains(link[1..], ids);
                else Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(folder[name])!, link)), link);
            });
        }
    }

    [Fact]
    public void ThePagesLeadToEachOtherOnlyWhereBothAreThere()
    {
        Assert.Contains("href=\"keys/index.html\"", Text(PublishedKeys.Yes, "index.html"));
        Assert.Contains("href=\"../index.html\"", Text(PublishedKeys.Yes, "keys/index.html"));
        Assert.DoesNotContain("keys", Text(PublishedKeys.No, "index.html"));
        Assert.DoesNotContain("../", Text(PublishedKeys.Only, "keys/index.html"));
    }

    [Fact]
    public void WhateverTheRunFileSaysIsTextOfThePage()
    {
        foreach (var (_, name, html) in Pages(Hostile, PublishedKeys.Yes))
        {
            var title = name == "index.html" ? "<b>&\"]]>&amp;" : "<b>&\"]]>&amp;: answer keys";
            Assert.Equal(title, html.All("h1").Single().Value);
            Assert.Equal(title, html.All("title").Single().Value);
            Assert.Equal(["</p><script> · <!--", "a < b & c > d"], html.All("header").Single().Elements("p").Select(text => text.Value));
            Assert.Empty(html.All("script"));
            Assert.Empty(html.All("b"));
        }
    }

    [Fact]
    public void InstructionsKeepTheirLines()
    {
        foreach (var (_, _, html) in Pages("instructions: \"No phones.\\n\\nShow each step.\"\nseed: 5\ntopics: four-nodes\n", PublishedKeys.Yes))
        {
            Assert.Equal(["No phones.", "br", "br", "Show each step."], html.All("header").Single().Element(html.Name.Namespace + "p")!.Nodes().Select(node => node is XElement line ? line.Name.LocalName : ((XText)node).Value));
        }
    }

    [Theory]
    [InlineData("foot", "four-nodes, rnn", "4 pages", "4 pages")]
    [InlineData("back", "four-nodes, rnn", "8 pages", "4 pages")]
    [InlineData("back", "llm-sampling, four-nodes", "8 pages", "4 pages")]
    public void ThePagesOfTheWholeFileAreCounted(string rules, string topics, string worksheets, string keys)
    {
        foreach (var (folder, name, html) in Pages($"rules: {rules}\nseed: 5\ntopics: [{topics}]\nvariants: 2\n", PublishedKeys.Yes))
        {
            var link = html.All("main").Single().Descendants().First(element => element.Attribute("href") is not null);
            using var pdf = PdfDocument.Open(Path.Combine(Path.GetDirectoryName(folder[name])!, link.Get("href")!));
            Assert.Contains(name == "index.html" ? worksheets : keys, link.Value, StringComparison.Ordinal);
            Assert.Contains($"({pdf.NumberOfPages} pages, ", link.Value, StringComparison.Ordinal);
        }
    }

    // In the whole document the next sheet is on a front all the same.
    [Fact]
    public void ASheetWithoutRulesHasNoBackInItsOwnFile()
    {
        using var folder = new Folder();
        Site.Publish(Reading.Runs.Read("title: T\nrules: back\nseed: 5\ntopics: [llm-sampling, four-nodes]\n"), folder.Path);
        Assert.Equal([("llm-sampling", 1), ("four-nodes", 2), ("worksheets", 4)], ((string[])["llm-sampling", "four-nodes", "worksheets"]).Select(name => (name, Pages(name))));

        int Pages(string name)
        {
            using var pdf = PdfDocument.Open(Directory.GetFiles(folder.Path, "*.pdf", SearchOption.AllDirectories).Single(file => Path.GetFileName(file).Contains(name, StringComparison.Ordinal) && !file.Contains("keys", StringComparison.Ordinal)));
            return pdf.NumberOfPages;
        }
    }

    [Theory]
    [InlineData("", "./mine.yaml", "Worksheets by AiByHand.")]
    [InlineData("source: notes of week 3\n", "[./mine.yaml, ./mine.yaml]", "Worksheets by AiByHand, notes of week 3.")]
    [InlineData("source: notes of week 3\n", "[rnn, ./mine.yaml]", "Worksheets by AiByHand, after AI by Hand, Vol. 1, Prof. Tom Yeh, notes of week 3.")]
    public void TheFootSaysWhereTheSheetsComeFromAsTheyDo(string source, string topics, string foot)
    {
        var mine = $"topic: mine\nnumber: 9\ntitle: T\nrevision: 1\n{source}given:\n  X: {{ shape: 1x1, draw: 1..9 }}\nsolve:\n  Y: X + 1\npage: {{ areas: [[ X, Y ]] }}\n";
        using var folder = new Folder();

        Site.Publish(Reading.Runs.Read($"title: T\nseed: 1\ntopics: {topics}\n", new SourceFile("./mine.yaml", mine)), folder.Path);

        Assert.Equal(foot, Site.Html(folder["index.html"]).All("footer").Single().Value);
    }

    [Fact]
    public void ATitleWithSignsThatNoPageMayHoldIsPublishedWithoutThem()
    {
        var plan = Plans.Small(1);
        plan = plan with { Heading = new Heading("a\u0001b\uFFFEc\u0085d\uD83D\uDE00") };
        using var page = new MemoryStream();
        new SitePage(plan, SitePart.Worksheets, true, [[1, 2]], 3, 0).Write(page);
        page.Position = 0;
        Assert.Equal("abcd\uD83D\uDE00", XDocument.Load(page).Root!.All("h1").Single().Value);
    }

    [Fact]
    public void ThePageIsUtf8WithItsTypeFirst()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(1), folder.Path);
        var bytes = File.ReadAllBytes(folder["index.html"]);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal("utf-8", Site.Html(folder["index.html"]).All("meta")[0].Get("charset"));
    }

    [Fact]
    public void ThePageHasOneTitleAndASectionForEachTopicInOrder()
    {
        foreach (var (_, _, html) in Pages(Hostile, PublishedKeys.Yes))
        {
            Assert.Equal(["h1", "h2", "h2", "h2"], html.Descendants().Where(element => HeadingName().IsMatch(element.Name.LocalName)).Select(heading => heading.Name.LocalName));
            Assert.Equal(["Four Nodes", "Hidden Layer", "Four Nodes (2)"], html.All("h2").Select(heading => heading.Value));
            Assert.All(html.All("section"), section => Assert.Equal(section.Element("h2")!.Get("id"), section.Get("aria-labelledby")));
            Assert.All(html.All("section"), section => Assert.Equal("Level: book", section.Element("p")!.Value));
        }
    }

    [Fact]
    public void ThePageCanBeWalkedWithoutAMouse()
    {
        foreach (var (_, _, html) in Pages(Hostile, PublishedKeys.Yes))
        {
            var body = html.Element("body")!;
            var skip = body.Elements().First();
            Assert.StartsWith("Skip to ", skip.Value, StringComparison.Ordinal);
            Assert.Equal($"#{body.Element("main")!.Get("id")}", skip.Get("href"));
            Assert.Equal("Contents", body.Element("nav")!.Get("aria-label"));
            Assert.Equal(["a", "header", "nav", "main", "footer"], body.Elements().Select(element => element.Name.LocalName));
        }
    }

    [Fact]
    public void EveryPictureIsNamedByTopicAndVariant()
    {
        foreach (var (_, name, html) in Pages(Hostile, PublishedKeys.Yes))
        {
            var what = name == "index.html" ? "worksheet" : "answer key";
            Assert.Equal(
                new[] { "Four Nodes, variant A", "Four Nodes, variant B", "Hidden Layer, variant A", "Hidden Layer, variant B", "Four Nodes (2), variant A", "Four Nodes (2), variant B" }.Select(sheet => $"Small picture of the {what}: {sheet}"),
                html.All("img").Select(picture => picture.Get("alt")));
        }
    }

    [Fact]
    public void EveryLinksTextMakesSenseAloneAndIsThereOnce()
    {
        foreach (var (_, name, html) in Pages(Hostile, PublishedKeys.Yes))
        {
            var texts = html.All("main").Single().All("a").ConvertAll(link => link.Value);
            Assert.Equal(texts.Distinct(), texts);
            var pattern = name == "index.html"
                ? @"^(All worksheets in one file \(6 pages, |(Four Nodes|Hidden Layer|Four Nodes \(2\)), variant [AB] \()PDF, \d+ kB\)$"
                : @"^(All answer keys in one file \(6 pages, |Marking key, all final answers at a glance \(|Answer key: (Four Nodes|Hidden Layer|Four Nodes \(2\)), variant [AB] \()PDF, \d+ kB\)$";
            Assert.All(texts, text => Assert.Matches(pattern, text));
        }
    }

    [Fact]
    public void SizesAreThoseOfTheFiles()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(1), folder.Path);
        foreach (var link in Site.Html(folder["index.html"]).All("main").Single().All("a"))
        {
            Assert.Contains($"PDF, {(new FileInfo(folder[link.Get("href")]).Length + 999) / 1000} kB", link.Value);
        }
    }

    [Fact]
    public void PicturesHaveTheSizeThatIsReservedForThem()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(1, "paper: a4"), folder.Path);
        foreach (var picture in Site.Html(folder["index.html"]).All("img"))
        {
            var header = File.ReadAllBytes(folder[picture.Get("src")]).AsSpan(16, 8);
            Assert.Equal(picture.Get("width"), $"{header[2] << 8 | header[3]}");
            Assert.Equal(picture.Get("height"), $"{header[6] << 8 | header[7]}");
        }
    }

    [Fact]
    public void TheOnlySheetOfATopicNeedsNoLabel()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Of("seed: 5\ntopics: four-nodes"), folder.Path);
        Assert.Equal("Small picture of the worksheet: Four Nodes", Site.Html(folder["index.html"]).All("img").Single().Get("alt"));
        Assert.Contains("sheets/1-four-nodes.pdf", folder.Files.Keys);
    }

    [Fact]
    public void NothingComesFromAnotherHostAndNoScriptRuns()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Of(Hostile), folder.Path, PublishedKeys.Yes);
        foreach (var name in (string[])["index.html", "style.css", "keys/index.html", "keys/style.css"])
        {
            var text = File.ReadAllText(folder[name]);
            Assert.DoesNotMatch(@"//|url\(|@import|<script|\son\w+=|javascript:", text);
        }
    }

    [Theory]
    [InlineData("ink")]
    [InlineData("faint")]
    [InlineData("link")]
    public void TextStandsOutInLightInDarkAndInPrint(string colour)
    {
        using var style = new MemoryStream();
        Stylesheet.Write(style);
        var palettes = Palette().Matches(Encoding.UTF8.GetString(style.ToArray()));
        Assert.Equal(3, palettes.Count);
        foreach (Match palette in palettes)
        {
            double text = Luminance(palette.Value, colour), paper = Luminance(palette.Value, "paper");
            Assert.True((Math.Max(text, paper) + .05) / (Math.Min(text, paper) + .05) >= 4.5, palette.Value);
        }
    }

    // As WCAG 2.1 defines it.
    private static double Luminance(string palette, string colour)
    {
        var rgb = Convert.FromHexString(Regex.Match(palette, $"--{colour}: #([0-9a-f]{{6}})").Groups[1].Value);
        double[] light = [.. rgb.Select(part => part / 255.0).Select(part => part <= .03928 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4))];
        return .2126 * light[0] + .7152 * light[1] + .0722 * light[2];
    }

    private static IEnumerable<(Folder Folder, string Name, XElement Html)> Pages(string yaml, PublishedKeys keys)
    {
        using var folder = new Folder();
        Site.Publish(Plans.Of(yaml), folder.Path, keys);
        foreach (var name in folder.Files.Keys.Where(name => name.EndsWith("index.html", StringComparison.Ordinal))) yield return (folder, name, Site.Html(folder[name]));
    }

    private static string Text(PublishedKeys keys, string name)
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(1), folder.Path, keys);
        return File.ReadAllText(folder[name]);
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex HeadingName();

    [GeneratedRegex(@":root \{[^}]+\}")]
    private static partial Regex Palette();
}
