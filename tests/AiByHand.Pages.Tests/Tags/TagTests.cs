using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using UglyToad.PdfPig;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Tags;

/// <summary>What is read aloud of a sheet.</summary>
public class TagTests
{
    // Composed, written and read once for all that look at them.
    private static readonly ConcurrentDictionary<(string, View, Paper), Page> Pages = new();
    private static readonly ConcurrentDictionary<(string, View), TagNode> Roots = new();

    public static TheoryData<string, View> Sheets
    {
        get
        {
            var sheets = new TheoryData<string, View>();
            foreach (var head in TemplateCatalog.Topics)
            {
                foreach (var view in (View[])[View.Worksheet, View.Key]) sheets.Add(head.Topic, view);
            }
            return sheets;
        }
    }

    // The tree as text, so that a change of what is read can be read. AIBYHAND_PIN_PAGES=1 writes it down.
    [Theory]
    [InlineData("three-inputs", View.Worksheet)]
    [InlineData("three-inputs", View.Key)]
    [InlineData("mlp-pytorch", View.Worksheet)]
    [InlineData("gcn", View.Key)]
    public void A_sheet_is_read_as_it_was(string topic, View view)
    {
        string now = RootOf(topic, view).ToString(), name = $"{topic}-{view}.txt".ToLowerInvariant();
        if (Pins.PagePin.IsWanted) File.WriteAllText(Path.Combine(SourceFolder(), "..", "Data", "tags", name), now);
        else Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "tags", name)), now);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_cell_is_read_once_as_what_it_shows_or_what_it_asks(string topic, View view)
    {
        var page = PageOf(topic, view);
        TagNode[] cells = [.. RootOf(topic, view).All.Where(node => node.Kind is "TD" or "Span")];
        var key = PageOf(topic, View.Key);
        var wanted = new List<string>();
        foreach (var (field, answered) in page.Fields.Zip(key.Fields))
        {
            if (field.IsBlank && view == View.Worksheet) wanted.Add(field.Entry.Description);
            else if (!field.IsDrawn && IsStruck(page, field)) continue;
            else wanted.Add(answered.Text.Length > 0 ? answered.Text : field.IsBlank ? "left empty" : "");
        }
        string[] read = [.. cells.Select(cell => cell.Text).Where(text => !text.Contains(", crossed out, then "))];
        // Besides the cells: the small 1s, and where a row of labels has none.
        foreach (var text in wanted.Distinct())
        {
            Assert.True(read.Count(cell => cell == text) >= wanted.Count(cell => cell == text), $"'{text}' is read {read.Count(cell => cell == text)} times of {wanted.Count(cell => cell == text)}");
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_sheet_is_read_in_the_order_of_the_steps(string topic, View view)
    {
        if (view == View.Key) return;
        var page = PageOf(topic, view);
        string[] asked = [.. RootOf(topic, view).All.Where(node => node.Kind is "TD" or "Span").Select(node => node.Alt).OfType<string>().Where(alt => page.Fields.Any(field => field.IsBlank && field.Entry.Description == alt))];
        Assert.Equal(page.Fields.Where(field => field.IsBlank).OrderBy(field => field.Entry.Number).Select(field => field.Entry.Description), asked);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_word_of_a_page_is_left_out_or_said_twice(string topic, View view)
    {
        var page = PageOf(topic, view);
        using var document = PdfDocument.Open(Pdf(page));
        var marked = document.GetPage(1).GetMarkedContents();
        Assert.Equal(document.GetPage(1).Letters.Count, marked.Where(mark => !mark.IsArtifact).Sum(mark => mark.Letters.Count));
        Assert.All(marked.Where(mark => mark.IsArtifact), mark => Assert.Empty(mark.Letters));
        int[] numbers = [.. marked.Where(mark => !mark.IsArtifact).Select(mark => mark.MarkedContentIdentifier)];
        Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
    }

    [Fact]
    public void A_worksheet_says_nothing_of_the_answers()
    {
        var read = RootOf("hidden-layer", View.Worksheet).ToString();
        Assert.Contains("layers 1 and 2 to be linked", read, StringComparison.Ordinal);
        Assert.DoesNotContain("at the circles", read, StringComparison.Ordinal);
        Assert.DoesNotContain("crossed out", RootOf("seven-layers", View.Worksheet).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ring round", RootOf("mixture-of-experts", View.Worksheet).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_page_that_is_composed_elsewhere_are_read_line_by_line()
    {
        var page = Writers.Sheets.Of([.. Line("one line", 20), .. Line("another", 40)]);
        Assert.Equal("Document\n  Sect\n    P one line\n    P another\n", Root(page).ToString());

        static IEnumerable<PageShape> Line(string text, double y) => TextSetter.SetPlain(text, FontFace.Sans, 10).At(Layer.Print, new Point(20, y), new Color(0));
    }

    internal static Page PageOf(string topic, View view, Paper paper = Paper.Letter, Imprint? imprint = null) =>
        imprint is null ? Pages.GetOrAdd((topic, view, paper), _ => Composed(topic, view, paper, null)) : Composed(topic, view, paper, imprint);

    internal static TagNode RootOf(string topic, View view) => Roots.GetOrAdd((topic, view), _ => Root(PageOf(topic, view)));

    private static Page Composed(string topic, View view, Paper paper, Imprint? imprint) =>
        Composer.Compose(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), 7).Problem), view, paper, imprint: imprint);

    internal static byte[] Pdf(params Page[] pages)
    {
        using var output = new MemoryStream();
        PdfWriter.Write(pages, "A sheet (σ)", output);
        return output.ToArray();
    }

    private static TagNode Root(Page page)
    {
        using var document = PdfDocument.Open(Pdf(page));
        return TagNode.Of(document);
    }

    private static bool IsStruck(Page page, Field field) =>
        page.Shapes.OfType<TextRun>().Count(run => run.Entry == field.Entry) > 1 && page.Shapes.Any(shape => shape.Entry == field.Entry && shape is Curve);

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
