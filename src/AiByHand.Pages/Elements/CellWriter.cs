using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Elements;

/// <summary>Writes into a cell: in its middle, or struck out with the new value in the corner.</summary>
internal static class CellWriter
{
    // A struck-out answer is written smaller and lower left, so that both numbers stay in the cell and can be read.
    public const double StruckShrink = 0.72;
    private const double StruckLeft = 0.1;
    private const double StruckDown = 0.12;
    private const double NewHeight = 0.3;

    private static readonly double NewSize = NewHeight / FontMetrics.Of(FontFace.Script).DigitHeight;

    public static void Write(Canvas canvas, Box cell, CellText content)
    {
        double width = content.Text.Width * content.Size;
        double height = FontMetrics.Of(content.Text.Font).DigitHeight * content.Size;
        bool isMoved = content.Replacement is not null && content.Layer == Layer.Answer;
        double x = isMoved ? cell.X + StruckLeft * cell.Width : cell.Center.X - width / 2;
        double y = cell.Center.Y + height / 2 + (isMoved ? StruckDown : 0);
        canvas.Text(content.Layer, content.Text, content.Size, new Point(x, y), content.Color);
        if (content.Replacement is { } replacement)
            Replace(canvas, cell, new Box(x, y - height, width, height), replacement);
    }

    private static void Replace(Canvas canvas, Box cell, Box struck, Lettering replacement)
    {
        Color red = Palette.Of(Ink.Red);
        const double over = 0.05;
        canvas.Curve(
            Layer.Answer,
            [
                new(struck.X - over, struck.Y + 0.1 * struck.Height),
                new(struck.X + 0.3 * struck.Width, struck.Y + 0.3 * struck.Height),
                new(struck.X + 0.6 * struck.Width, struck.Y + 0.75 * struck.Height),
                new(struck.Right + over, struck.Bottom - 0.05 * struck.Height),
            ],
            canvas.Pen(red, Sizes.HandStroke, round: true));
        canvas.Text(Layer.Answer, replacement, NewSize, new Point(cell.Right - 0.06 - replacement.Width * NewSize, cell.Y + 0.07 + NewHeight), red);
    }
}
