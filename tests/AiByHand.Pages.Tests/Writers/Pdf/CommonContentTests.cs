using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers.Pdf;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using UglyToad.PdfPig;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Writers.Pdf;

/// <summary>What the sheets of a topic have in common is painted first, and is in a document once.</summary>
public sealed class CommonContentTests
{
    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(topic => topic.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_page_looks_the_same_when_what_is_common_is_painted_first(string topic)
    {
        foreach (var page in Composed(topic, 7))
        {
            var first = page with { Shapes = [.. page.Shapes.Where(shape => shape.IsCommon), .. page.Shapes.Where(shape => !shape.IsCommon)] };

            Assert.Contains(page.Shapes, shape => shape.IsCommon);
            Assert.True(Picture(page).AsSpan().SequenceEqual(Picture(first)), page.Title);
        }
    }

    [Fact]
    public void Sheets_that_are_alike_share_a_stream()
    {
        var records = Enumerable.Range(1, 9).Select(seed => PageRecord.Of(Composed("rnn", (ulong)seed)[0])).ToList();

        Assert.All(records, record => Assert.Equal(records[0].Common, record.Common));
        ReadOnlySpan<byte> bound = Bind(records), common = records[0].Common;
        var place = bound.IndexOf(common);
        Assert.True(place > 0);
        Assert.Equal(-1, bound[(place + 1)..].IndexOf(common));
    }

    [Fact]
    public void A_stream_that_was_long_not_met_is_written_again_and_the_pages_stay_right()
    {
        Page[] pages = [.. Enumerable.Range(0, 450).Select(i => Common($"page {i % 220}"))];

        using var bound = PdfDocument.Open(Bind([.. pages.Select(page => PageRecord.Of(page))]));

        Assert.Equal(Enumerable.Range(0, 450).Select(i => $"page {i % 220}"), bound.GetPages().Select(page => page.Text));
    }

    [Theory]
    [InlineData(1.68, 40, 16)]
    [InlineData(1.68, 40.0004, 40)]
    [InlineData(0.0333, 40, 40)]
    [InlineData(1.68, 40, 3)]
    public void Rectangles_stand_where_they_are_whether_told_in_steps_of_a_lattice_or_in_points(double step, double left, int count)
    {
        Box[] boxes = [.. Enumerable.Range(0, count).Select(i => new Box(left + i * 5 % 31 * step, 20 + i * step, (1 + i % 3) * step, (1 + i % 4) * step))];

        using var pdf = PdfDocument.Open(Bind([PageRecord.Of(Sheets.Of([.. boxes.Select(box => new Rectangle(Layer.Print, box, Sheets.Red, null)), new Rectangle(Layer.Print, new Box(1, 2, 3, 4), Sheets.Black, null)]))]));

        var filled = pdf.GetPage(1).Paths.SelectMany(path => path).Select(part => part.GetBoundingRectangle()!.Value).ToList();
        Assert.Equal(count + 1, filled.Count);
        foreach (var (box, there) in boxes.Append(new Box(1, 2, 3, 4)).Zip(filled))
        {
            Assert.Equal(box.X, there.Left, 0.0011);
            Assert.Equal(100 - box.Bottom, there.Bottom, 0.0011);
            Assert.Equal(box.Width, there.Width, 0.0011);
            Assert.Equal(box.Height, there.Height, 0.0011);
        }
    }

    private static Page Common(string text) => Sheets.Saying(text) is var page ? page with { Shapes = [.. page.Shapes.Select(shape => shape with { IsCommon = true })] } : page;

    private static Page[] Composed(string topic, ulong seed) => Composer.Compose(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), seed).Problem), [View.Worksheet, View.Key]);

    private static byte[] Picture(Page page)
    {
        using var output = new MemoryStream();
        PngWriter.Write(page, output, 100);
        return output.ToArray();
    }

    private static byte[] Bind(IReadOnlyList<PageRecord> pages)
    {
        using var output = new MemoryStream();
        var document = new DocumentWriter(output, "common");
        foreach (var page in pages) document.Add(page);
        document.Finish();
        return output.ToArray();
    }
}
