using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Elements;

/// <summary>Writes into a cell: in its middle, or struck out with the new value in the corner.</summary>
internal static class CellWriter
{
    // A struck-out answer is written smaller and lower left, so that both numbers stay in the cell and can be read. Print stays where it is: a worksheet doesn't tell.
    public const double StruckShrink = 0.8;
    private const double StruckLeft = 0.1;
    private const double StruckBottom = 0.08;
    private const double NewTop = 0.055;
    private const double ShadeGap = 0.09;
    private const double BesideAnswer = 0.33;
    private const double BesidePrint = 0.23;

    // Strokes of a hand, from the middle of a cell whose side is 1.
    private static readonly (double X, double Y)[] Check =
        [(-0.27, 0.02), (-0.18, 0.1), (-0.12, 0.2), (-0.07, 0.32), (0.02, 0.06), (0.12, -0.16), (0.3, -0.34)];

    private static readonly (double X, double Y)[] Round =
        [(0.05, -0.27), (-0.14, -0.31), (-0.29, -0.14), (-0.28, 0.05), (-0.27, 0.22), (-0.1, 0.31), (0.06, 0.28), (0.24, 0.25), (0.31, 0.06), (0.26, -0.1), (0.22, -0.22), (0.1, -0.28), (-0.03, -0.29)];

    private static readonly (double X, double Y)[] Falling = [(-0.24, -0.25), (-0.07, -0.1), (0.09, 0.07), (0.24, 0.26)];
    private static readonly (double X, double Y)[] Rising = [(0.23, -0.27), (0.08, -0.08), (-0.1, 0.09), (-0.25, 0.25)];

    /// <summary>Where a new value is written once the old one is crossed out: in the upper right corner.</summary>
    public static Box CornerOf(Box cell)
    {
        const double left = 0.46, edge = 0.02, height = 0.46;
        return new Box(cell.X + left * cell.Width, cell.Y + edge, (1 - left) * cell.Width - edge, height * cell.Height);
    }

    public static void Write(Canvas canvas, Box cell, CellText content)
    {
        switch (content.Figure)
        {
            case CellFigure.Text:
                WriteText(canvas, cell, content);
                break;
            case CellFigure.Tick:
                Stroke(canvas, cell, content, Check);
                break;
            case CellFigure.Circle:
                Stroke(canvas, cell, content, Round);
                break;
            case CellFigure.Cross:
                Stroke(canvas, cell, content, Falling);
                Stroke(canvas, cell, content, Rising);
                break;
            case CellFigure.Dark when content.Layer == Layer.Answer:
                canvas.Fill(cell.Grow(-ShadeGap), content.Color, Layer.Answer);
                break;
        }
    }

    private static void WriteText(Canvas canvas, Box cell, CellText content)
    {
        var (left, right) = content.Reach;
        var width = (right - left) * content.Size;
        var height = FontMetrics.Of(content.Text.Font).DigitHeight * content.Size;
        var isMoved = content.Replacement is not null && content.Layer == Layer.Answer;
        var x = isMoved ? cell.X + StruckLeft * cell.Width : cell.Center.X - width / 2;
        var y = isMoved ? cell.Bottom - StruckBottom : cell.Center.Y + height / 2;
        canvas.Text(content.Layer, content.Text, content.Size, new Point(x - left * content.Size, y), content.Color);
        if (content.Replacement is { } replacement) Replace(canvas, cell, new Box(x, y - height, width, height), replacement, isMoved ? BesideAnswer : BesidePrint);
    }

    private static void Stroke(Canvas canvas, Box cell, CellText content, (double X, double Y)[] way)
    {
        var side = Math.Min(cell.Width, cell.Height);
        var points = Array.ConvertAll(way, at => new Point(cell.Center.X + at.X * side, cell.Center.Y + at.Y * side));
        canvas.Curve(content.Layer, points, canvas.Pen(content.Color, Sizes.HandStroke, round: true));
    }

    private static void Replace(Canvas canvas, Box cell, Box struck, Lettering replacement, double height)
    {
        var size = height / FontMetrics.Of(FontFace.Script).DigitHeight;
        var red = Palette.Of(Ink.Red);
        const double over = 0.05;
        canvas.Curve(
            Layer.Answer,
            [
                new(struck.X - over, struck.Y + 0.1 * struck.Height),
                new(struck.X + 0.3 * struck.Width, struck.Y + 0.3 * struck.Height),
                new(struck.X + 0.6 * struck.Width, struck.Y + 0.75 * struck.Height),
                new(struck.Right + over, struck.Bottom - 0.05 * struck.Height),
            ],
            canvas.Pen(red, Sizes.PrintStroke, round: true));
        canvas.Text(Layer.Answer, replacement, size, new Point(cell.Right - 0.07 - replacement.Width * size, cell.Y + NewTop + height), red);
    }
}
