using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>An arrow's head: an open V.</summary>
internal static class ArrowHead
{
    private const double UsualLength = 0.28;

    /// <summary>Its two lines, from the tip.</summary>
    public static Point[][] Of(Point tip, Point direction, double length = UsualLength)
    {
        var (left, right) = Ends(tip, direction, length);
        return [[tip, left], [tip, right]];
    }

    /// <summary>Draws it at a point, pointing in a direction of length 1.</summary>
    public static void Draw(Canvas canvas, Layer layer, Point tip, Point direction, Pen pen, double length = UsualLength)
    {
        var (left, right) = Ends(tip, direction, length);
        canvas.Lines(layer, [left, tip, right], pen);
    }

    private static (Point Left, Point Right) Ends(Point tip, Point direction, double length)
    {
        double along = 0.88 * length, aside = 0.48 * length;
        var back = new Point(tip.X - direction.X * along, tip.Y - direction.Y * along);
        return (new Point(back.X - direction.Y * aside, back.Y + direction.X * aside), new Point(back.X + direction.Y * aside, back.Y - direction.X * aside));
    }
}
