using System.Text;
using System.Xml.Linq;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Composing;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using SkiaSharp;

namespace AiByHand.Pages.Tests.Writers;

/// <summary>Drawings, read by others: an XML reader, a reader of fonts, a browser.</summary>
public class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // What a browser shows, and the darkness of its dots: all in one window, since it takes long to start.
    private static readonly (string Topic, SvgText Text)[] InBrowser = [("rnn", SvgText.Letters), ("seven-layers", SvgText.Letters), ("hidden-layer", SvgText.Letters), ("llm-sampling", SvgText.Outlines)];

    private static readonly Lazy<byte[][,]> Shown = new(() => ShownInBrowser(Array.ConvertAll(InBrowser, drawing => Written(Compose(drawing.Topic, View.Key), drawing.Text))));

    public static TheoryData<string> Topics => ImprintTests.Topics;

    [Fact]
    public void The_same_page_gives_the_same_drawing() => Assert.Equal(Written(Sheets.Mixed()), Written(Sheets.Mixed()));

    [Fact]
    public void A_drawing_is_as_large_as_its_page_and_called_as_it()
    {
        var drawing = Drawing(Sheets.Mixed());
        Assert.Equal(("612pt", "792pt", "0 0 612 792"), ((string?)drawing.Attribute("width"), (string?)drawing.Attribute("height"), (string?)drawing.Attribute("viewBox")));
        Assert.Equal("Page 1 (σ)", drawing.Element(Svg + "title")?.Value);
    }

    [Fact]
    public void Text_is_text_where_it_stands()
    {
        var page = Sheets.Saying("  a < b & \"c\" > d");
        var text = Assert.Single(Drawing(page).Descendants(Svg + "text"));
        Assert.Equal("  a < b & \"c\" > d", text.Value);
        Assert.Equal(("20", "50", "10"), ((string?)text.Attribute("x"), (string?)text.Attribute("y"), (string?)text.Attribute("font-size")));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_text_is_there_and_its_font_has_its_signs(string topic)
    {
        var key = Compose(topic, View.Key);
        var drawing = Drawing(key);
        XElement[] texts = [.. drawing.Descendants(Svg + "text")];
        Assert.Equal(key.Shapes.OfType<TextRun>().Select(run => run.Text), texts.Select(text => text.Value));
        var fonts = Fonts(drawing);
        Assert.All(texts, text => Assert.DoesNotContain((ushort)0, fonts[((string)text.Attribute("class")!).Split(' ')[0]].GetGlyphs(text.Value)));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_cell_is_a_group_that_can_be_found_and_says_what_is_asked(string topic)
    {
        foreach (var page in new[] { Compose(topic, View.Worksheet), Compose(topic, View.Key) })
        {
            var cells = Drawing(page).Descendants(Svg + "g").ToDictionary(cell => (string)cell.Attribute("id")!);
            Assert.Equal(page.Fields.Count, cells.Count);
            foreach (var field in page.Fields)
            {
                var cell = cells[$"{field.Entry.Item.Replace('#', '_')}-{field.Entry.Row}-{field.Entry.Column}"];
                Assert.Equal(field.Entry.Description, cell.Element(Svg + "title")?.Value);
                Assert.Equal(Math.Round(field.Box.X, 3), (double)cell.Element(Svg + "rect")!.Attribute("x")!, 3);
                if (!field.IsDrawn) Assert.Equal(field.Text, cell.Elements(Svg + "text").FirstOrDefault()?.Value ?? "");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Without_the_answers_a_key_is_its_worksheet(string topic)
    {
        XElement key = Drawing(Compose(topic, View.Key)), worksheet = Drawing(Compose(topic, View.Worksheet));
        Assert.DoesNotContain(worksheet.Descendants(), IsAnswer);
        key.Descendants().Where(IsAnswer).Remove();
        Assert.Equal(Shown(worksheet), Shown(key));

        static bool IsAnswer(XElement element) => ((string?)element.Attribute("class"))?.Split(' ').Contains("answer") == true;

        // Neighbours of one look are one path; what stands between them on the key parts them.
        static string[] Shown(XElement drawing) => [.. drawing.Descendants().SelectMany(element => element.Name.LocalName switch
        {
            "path" => ((string)element.Attribute("d")!).Split('M').Skip(1),
            "text" => [element.Value],
            _ => [],
        }).Order(StringComparer.Ordinal)];
    }

    // What stands in a cell of the sheet is on a slide as well, where the cell is none.
    [Theory]
    [InlineData("rnn")]
    [InlineData("seven-layers")]
    [InlineData("vector-database")]
    public void Slides_are_drawings(string topic)
    {
        foreach (var slide in Composer.ComposeSlides(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), 7).Problem))) Assert.Empty(Drawing(slide).Descendants(Svg + "g"));
    }

    [Fact]
    public void Outlines_need_no_font()
    {
        var outlines = Written(Compose("rnn", View.Key), SvgText.Outlines);
        Assert.DoesNotContain("<text", outlines, StringComparison.Ordinal);
        Assert.DoesNotContain("font", outlines, StringComparison.Ordinal);
    }

    // A browser's letters are a little softer at their edges: some 200 dots of three million differ by more than that. An arrow less is a thousand.
    [ToolTheory("chromium")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_browser_shows_what_the_picture_shows(int place)
    {
        const double DotsPerInch = 192;
        var topic = InBrowser[place].Topic;
        using var picture = Picture(Compose(topic, View.Key), DotsPerInch);
        byte[,] one = Darkness(picture), other = Shown.Value[place];
        var (height, width) = (one.GetLength(0), one.GetLength(1));
        Assert.Equal((height, width), (other.GetLength(0), other.GetLength(1)));
        var different = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) different += IsNear(one, other, x, y) && IsNear(other, one, x, y) ? 0 : 1;
        }
        Assert.True(different < 0.0001 * width * height, $"{topic}: {different} of {width * height} dots differ");
    }

    // Whether one of the dots round it is about as dark.
    private static bool IsNear(byte[,] one, byte[,] other, int x, int y)
    {
        const int Reach = 2, Shade = 96;
        int sought = one[y, x];
        if (Math.Abs(other[y, x] - sought) <= Shade) return true;
        for (var row = Math.Max(0, y - Reach); row <= Math.Min(other.GetLength(0) - 1, y + Reach); row++)
        {
            for (var column = Math.Max(0, x - Reach); column <= Math.Min(other.GetLength(1) - 1, x + Reach); column++)
            {
                if (Math.Abs(other[row, column] - sought) <= Shade) return true;
            }
        }
        return false;
    }

    // By row and column; read at once, since each dot that is asked for, and each width, is a call into the library.
    private static byte[,] Darkness(SKBitmap picture)
    {
        var (dots, width) = (picture.Pixels, picture.Width);
        var darkness = new byte[picture.Height, width];
        for (var i = 0; i < dots.Length; i++) darkness[i / width, i % width] = (byte)(255 - (dots[i].Red + dots[i].Green + dots[i].Blue) / 3);
        return darkness;
    }

    private static byte[,] Rows(byte[,] dots, int first, int count)
    {
        var rows = new byte[count, dots.GetLength(1)];
        Array.Copy(dots, first * dots.GetLength(1), rows, 0, rows.Length);
        return rows;
    }

    private static SKBitmap Picture(Page page, double dotsPerInch)
    {
        using var output = new MemoryStream();
        PngWriter.Write(page, output, dotsPerInch);
        return SKBitmap.Decode(output.ToArray());
    }

    private static byte[][,] ShownInBrowser(string[] drawings)
    {
        const int Width = 816, Height = 1056;
        var folder = Directory.CreateTempSubdirectory("aibyhand-drawing-");
        try
        {
            string file = Path.Combine(folder.FullName, "pages.html"), picture = Path.Combine(folder.FullName, "pages.png");
            foreach (var (place, drawing) in drawings.Index()) File.WriteAllText(Path.Combine(folder.FullName, $"{place}.svg"), drawing);
            var frames = drawings.Select((_, place) => $"<iframe src='{place}.svg' width='{Width}' height='{Height}' style='display:block;border:0'></iframe>");
            File.WriteAllText(file, $"<!DOCTYPE html><body style='margin:0'>{string.Concat(frames)}");
            Tool.Run(
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--font-render-hinting=none", "--force-device-scale-factor=2",
                $"--user-data-dir={Path.Combine(folder.FullName, "browser")}", $"--window-size={Width},{Height * drawings.Length}", $"--screenshot={picture}", new Uri(file).AbsoluteUri);
            using var shown = SKBitmap.Decode(picture);
            var all = Darkness(shown);
            var height = shown.Height / drawings.Length;
            return [.. Enumerable.Range(0, drawings.Length).Select(place => Rows(all, place * height, height))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, SKTypeface> Fonts(XElement drawing)
    {
        const string Start = "@font-face{font-family:", Source = ";src:url(data:font/ttf;base64,";
        var fonts = new Dictionary<string, SKTypeface>();
        foreach (var rule in drawing.Element(Svg + "style")!.Value.Split('\n').Where(line => line.StartsWith(Start, StringComparison.Ordinal)))
        {
            var parts = rule[Start.Length..].Split(Source);
            using var data = SKData.CreateCopy(Convert.FromBase64String(parts[1][..^2]));
            fonts.Add(parts[0], SKTypeface.FromData(data));
        }
        return fonts;
    }

    private static Page Compose(string topic, View view) => Composer.Compose(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), 7).Problem), view);

    private static XElement Drawing(Page page) => XDocument.Parse(Written(page), LoadOptions.PreserveWhitespace).Root!;

    private static string Written(Page page, SvgText text = SvgText.Letters)
    {
        using var output = new MemoryStream();
        SvgWriter.Write(page, output, text);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
