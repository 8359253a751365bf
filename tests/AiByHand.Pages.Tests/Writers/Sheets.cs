using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Writers;

/// <summary>Pages made by hand.</summary>
internal static class Sheets
{
    public static readonly Color Black = new(0x000000), Red = new(0xFF0000), Yellow = new(0xFFF2CC);

    /// <summary>A page of these shapes, 200 points wide and 100 high.</summary>
    public static Page Of(params IReadOnlyList<PageShape> shapes) => new(200, 100, "A page", shapes, []);

    /// <summary>A page with one line of text at (20, 50).</summary>
    public static Page Saying(string text, FontFace? font = null, double size = 10, string title = "A page") =>
        new(1000, 100, title, TextSetter.SetPlain(text, font ?? FontFace.Sans, size).At(Layer.Print, new Point(20, 50), Black), []);

    /// <summary>A page with something of everything.</summary>
    public static Page Mixed(int number = 1) => new(612, 792, $"Page {number} (σ)",
    [
        new Rectangle(Layer.Print, new Box(40, 40, 30, 30), Yellow, new Pen(Black, 1)),
        new Rectangle(Layer.Print, new Box(90, 40, 90, 60), null, new Pen(Black, 1.3, (0, 4), Round: true), Radius: 5),
        new Ellipse(Layer.Print, new Box(200, 40, 40, 20), null, new Pen(Red, 2)),
        new Polyline(Layer.Print, [new(40, 120), new(80, 140), new(120, 120)], new Pen(Black, 2, Round: true)),
        new Curve(Layer.Answer, [new(40, 150), new(80, 170), new(120, 130), new(160, 150)], new Pen(Red, 2)),
        .. TextSetter.Set($"Variance (σ^2) ≈ {number}", FontFace.Hand, 18).At(Layer.Print, new Point(40, 200), Black),
        .. TextSetter.SetPlain("-1", FontFace.Script, 18).At(Layer.Answer, new Point(45, 62), Red),
        .. TextSetter.Set(@"∂L/∂W_1", FontFace.Sans, 12).At(Layer.Print, new Point(40, 240), Black),
    ], []);
}
