using AiByHand.Pages.Tests.Tags;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Seeds;
using AiByHand.Templates;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>All documents of a run declare that they keep to PDF/UA-1, so they must.</summary>
public class TaggedRunTests
{
    private static readonly string[] Office = ["marking-key.pdf", "report.pdf"];

    // Every other topic each, or all if AIBYHAND_READERS=all asks for them.
    [Theory]
    [InlineData(0, "cover: true\nsides: two\npoints: 10")]
    [InlineData(1, "cover: true\nrules: back\nforms: true\nblanks: book\npaper: a4")]
    public void Every_document_of_a_run_keeps_to_the_rules(int first, string more)
    {
        using var folder = new Folder();
        var topics = AskedBreadth.IsAll("AIBYHAND_READERS") ? "all" : $"[{string.Join(", ", TemplateCatalog.Topics.Index().Where(topic => topic.Index % 2 == first).Select(topic => topic.Item.Topic))}]";
        Press.Print(Plans.Of($"title: Midterm\nseed: 7\ntopics: {topics}\nvariants: 2\n{more}"), folder.Path);
        foreach (var file in Directory.GetFiles(folder.Path, "*.pdf"))
        {
            var objections = UaRules.ObjectionsTo(File.ReadAllBytes(file));
            Assert.True(objections.Count == 0, $"{Path.GetFileName(file)}\n{string.Join('\n', objections.Take(10))}");
        }
    }

    [Fact]
    public void What_is_for_the_office_is_in_tables_under_headings_and_charts_are_told()
    {
        using var folder = new Folder();
        Press.Print(Plans.Small(3, "cover: true"), folder.Path);
        var (key, report, worksheets) = (Root(folder["marking-key.pdf"]), Root(folder["report.pdf"]), Root(folder["worksheets.pdf"]));
        Assert.Equal(["H1", "H2", "H2"], Heads(key));
        Assert.Equal([4, 4], Tables(key).Select(table => table.Elements.Count()));
        Assert.All(Tables(key).SelectMany(table => table.Elements.Skip(1)), row => Assert.StartsWith("Variant ", row.Elements.First().Text, StringComparison.Ordinal));
        Assert.Equal(["H1", "H2", "H2"], Heads(report));
        Assert.Equal(4, report.All.Count(node => node.Kind == "Figure" && node.Alt is { Length: > 20 }));
        Assert.Equal(["page", "2Four Nodes", "3Hidden Layer"], Tables(worksheets).First().Elements.Select(row => row.Text));
    }

    [ToolTheory("pdfinfo")]
    [InlineData("variants: 40")]
    [InlineData("variants: 2\npoints: { each-blank: 0.5 }")]
    public void Poppler_reads_what_is_for_the_office(string more)
    {
        using var folder = new Folder();
        Press.Print(Plans.Of($"title: Midterm\nseed: 7\ntopics: [rnn, matrix-multiplication, llm-sampling]\n{more}"), folder.Path);
        foreach (var file in Office) Assert.Equal(Root(folder[file]).All.Select(node => node.Kind), StructText.Elements(folder[file]));
    }

    private static IEnumerable<string> Heads(TagNode root) => root.All.Where(node => node.Kind.StartsWith('H')).Select(node => node.Kind);

    private static IEnumerable<TagNode> Tables(TagNode root) => root.All.Where(node => node.Kind == "Table");

    private static TagNode Root(string file)
    {
        using var document = PdfDocument.Open(file);
        return TagNode.Of(document);
    }
}
