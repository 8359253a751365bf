using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>A function's name over a bold wavy equals, once measured with its size in cells.</summary>
/// <param name="name">The function's name.</param>
/// <param name="wordHeight">The height of a word's capitals, in cells.</param>
internal sealed class FunctionSign(string name, double wordHeight = 0.36)
{
    /// <summary>The height of a word's capitals beside a grid, where room is dear.</summary>
    public const double BesideGrid = 0.32;

    private const double WaveWidth = 0.54;
    private const double WaveSwing = 0.052;
    private const double WaveStep = 0.2;
    private const double WaveStroke = 0.08;
    private const double NameGap = 0.26;
    private const double LeastWidth = 0.9;

    // One letter stands for a function as tall as the book writes φ; a word is set smaller.
    private readonly TextBlock _name = new(name, FontFace.Sans, name.Length == 1 ? 0.5 : wordHeight);

    public double Width { get; private set; }

    public double Height { get; private set; }

    public void Measure(Scale scale)
    {
        _name.Measure(scale);
        Width = Math.Max(LeastWidth, _name.Width + 0.1);
        Height = _name.Height + NameGap + WaveStep + 2 * WaveSwing + WaveStroke;
    }

    /// <summary>Draws itself in a box as high as it is.</summary>
    public void Draw(Canvas canvas, Box box)
    {
        var middle = box.Center.X;
        _name.Draw(canvas, middle - _name.Width / 2, box.Y, Align.Center, Palette.Black);
        var pen = canvas.Pen(Palette.Black, WaveStroke, round: true);
        var lower = box.Bottom - WaveStroke / 2 - WaveSwing;
        Wave(canvas, middle, lower - WaveStep, pen);
        Wave(canvas, middle, lower, pen);
    }

    private static void Wave(Canvas canvas, double x, double y, Pen pen)
    {
        const double half = WaveWidth / 2;
        canvas.Curve(
            Layer.Print,
            [
                new(x - half, y + WaveSwing * 0.7),
                new(x - half * 0.75, y - WaveSwing * 2), new(x - half * 0.35, y - WaveSwing * 1.6), new(x, y),
                new(x + half * 0.35, y + WaveSwing * 1.6), new(x + half * 0.75, y + WaveSwing * 2), new(x + half, y - WaveSwing * 0.7),
            ],
            pen);
    }
}
