using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Text;
using AiByHand.Pages.Text;
using AiByHand.Pictures;
using SkiaSharp;

namespace AiByHand.Pages.Tests.Writers;

/// <summary>What shapes look like, read from pictures of two dots a point.</summary>
public sealed class PictureTests
{
    private static readonly SKColor White = SKColors.White, Black = SKColors.Black, Red = SKColors.Red;

    [Theory]
    [InlineData(72, 200, 100)]
    [InlineData(150, 417, 208)]
    public void A_picture_is_as_large_as_its_page(double dotsPerInch, int width, int height)
    {
        using var picture = Picture(Sheets.Of(), dotsPerInch);

        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.Equal(White, picture.GetPixel(0, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1201)]
    [InlineData(double.NaN)]
    public void A_resolution_of_no_use_is_refused(double dotsPerInch)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Picture(Sheets.Of(), dotsPerInch));
    }

    [Fact]
    public void A_rectangle_has_its_fill_and_its_outline()
    {
        using var picture = Picture(Sheets.Of(new Rectangle(Layer.Print, new Box(20, 20, 40, 30), Sheets.Red, new Pen(Sheets.Black, 2))));

        Assert.Equal(Red, At(picture, 40, 35));
        Assert.Equal(Black, At(picture, 20, 35));
        Assert.Equal(Black, At(picture, 40, 50));
        Assert.Equal(White, At(picture, 18, 35));
    }

    [Fact]
    public void A_radius_takes_the_corners_off()
    {
        using var picture = Picture(Sheets.Of(new Rectangle(Layer.Print, new Box(20, 20, 40, 40), Sheets.Red, null, Radius: 10)));

        Assert.Equal(White, At(picture, 21, 21));
        Assert.Equal(Red, At(picture, 40, 21));
    }

    [Fact]
    public void What_comes_later_lies_above()
    {
        var box = new Box(20, 20, 40, 30);
        using var picture = Picture(Sheets.Of(new Rectangle(Layer.Print, box, Sheets.Red, null), new Ellipse(Layer.Print, box, Sheets.Black, null)));

        Assert.Equal(Black, At(picture, 40, 35));
        Assert.Equal(Red, At(picture, 22, 22));                // outside the ellipse
    }

    [Fact]
    public void A_line_goes_from_point_to_point_and_back_if_it_is_closed()
    {
        Point[] corners = [new(20, 20), new(80, 20), new(80, 80)];
        using var open = Picture(Sheets.Of(new Polyline(Layer.Print, corners, new Pen(Sheets.Black, 3))));
        using var closed = Picture(Sheets.Of(new Polyline(Layer.Print, corners, new Pen(Sheets.Black, 3), Closed: true, Fill: Sheets.Red)));

        Assert.Equal((Black, Black, White, White), (At(open, 50, 20), At(open, 80, 50), At(open, 50, 50), At(open, 65, 35)));
        Assert.Equal((Black, Black, Black, Red), (At(closed, 50, 20), At(closed, 80, 50), At(closed, 50, 50), At(closed, 70, 35)));
    }

    [Fact]
    public void A_round_pen_reaches_beyond_the_end()
    {
        Point[] line = [new(20, 20), new(80, 20)];
        using var flat = Picture(Sheets.Of(new Polyline(Layer.Print, line, new Pen(Sheets.Black, 8))));
        using var round = Picture(Sheets.Of(new Polyline(Layer.Print, line, new Pen(Sheets.Black, 8, Round: true))));

        Assert.Equal((White, Black), (At(flat, 82, 20), At(round, 82, 20)));
    }

    [Fact]
    public void A_curve_passes_through_its_points_and_bends_between_them()
    {
        using var picture = Picture(Sheets.Of(new Curve(Layer.Print, [new(20, 50), new(20, 10), new(100, 10), new(100, 50), new(100, 90), new(180, 90), new(180, 50)], new Pen(Sheets.Black, 3))));

        Assert.Equal((Black, Black, White, Black), (At(picture, 60, 20), At(picture, 100, 50), At(picture, 60, 50), At(picture, 140, 80)));
    }

    [Theory]
    [MemberData(nameof(Dashed))]
    public void A_dashed_pen_leaves_gaps(Func<Pen, PageShape> draw)
    {
        var dashed = new Pen(Sheets.Black, 2, (6, 6));
        using SKBitmap solid = Picture(Sheets.Of(draw(dashed with { Dash = null }))), picture = Picture(Sheets.Of(draw(dashed)));

        var part = (double)DarkDots(picture) / DarkDots(solid);

        Assert.InRange(part, 0.4, 0.6);
    }

    public static TheoryData<Func<Pen, PageShape>> Dashed { get; } = new(
        pen => new Rectangle(Layer.Print, new Box(20, 20, 150, 60), null, pen),
        pen => new Rectangle(Layer.Print, new Box(20, 20, 150, 60), null, pen, Radius: 12),
        pen => new Ellipse(Layer.Print, new Box(20, 20, 150, 60), null, pen),
        pen => new Polyline(Layer.Print, [new(20, 20), new(180, 20)], pen),
        pen => new Curve(Layer.Print, [new(20, 50), new(60, 0), new(120, 100), new(180, 50)], pen));

    [Fact]
    public void Dots_are_dashes_without_length_of_a_round_pen()
    {
        using var picture = Picture(Sheets.Of(new Polyline(Layer.Print, [new(20, 50), new(180, 50)], new Pen(Sheets.Black, 4, (0, 8), Round: true))));

        Assert.Equal((Black, White, Black, White), (At(picture, 20, 50), At(picture, 24, 50), At(picture, 28, 50), At(picture, 32, 50)));
    }

    [Theory]
    [InlineData("Hand")]
    [InlineData("Sans")]
    [InlineData("Script")]
    public void A_digit_stands_on_its_baseline_as_high_as_its_font_says(string name)
    {
        var font = Faces.Of(name);
        using var picture = Picture(Sheets.Of([.. TextSetter.SetPlain("7", font, 60).At(Layer.Answer, new Point(50, 80), Sheets.Black)]));
        int[] rows = [.. Enumerable.Range(0, picture.Height).Where(y => Enumerable.Range(0, picture.Width).Any(x => IsDark(picture.GetPixel(x, y))))];

        Assert.InRange(rows[0] / 2.0, 80 - 60 * FontMetrics.Of(font).DigitHeight - 0.6, 80 - 60 * FontMetrics.Of(font).DigitHeight + 0.6);
        Assert.InRange(rows[^1] / 2.0, 78, 80.5);
    }

    [Fact]
    public void Text_has_its_colour()
    {
        using var picture = Picture(Sheets.Of([.. TextSetter.SetPlain("I", FontFace.Sans, 80).At(Layer.Answer, new Point(50, 80), Sheets.Red)]));

        var middle = 50 + TextSetter.SetPlain("I", FontFace.Sans, 80).Width / 2;
        Assert.Equal(Red, At(picture, middle, 60));
    }

    [Fact]
    public void The_same_page_gives_the_same_picture()
    {
        Assert.Equal(Png(Sheets.Mixed(), 100), Png(Sheets.Mixed(), 100));
    }

    private static SKBitmap Picture(Page page, double dotsPerInch = 144) => SKBitmap.Decode(Png(page, dotsPerInch));

    private static byte[] Png(Page page, double dotsPerInch)
    {
        using var output = new MemoryStream();
        PngWriter.Write(page, output, dotsPerInch);
        return output.ToArray();
    }

    private static SKColor At(SKBitmap picture, double x, double y) => picture.GetPixel((int)(2 * x), (int)(2 * y));

    private static bool IsDark(SKColor color) => color.Red < 128;

    private static int DarkDots(SKBitmap picture) => picture.Pixels.Count(IsDark);
}
