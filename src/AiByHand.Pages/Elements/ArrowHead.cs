using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>An arrow's head: an open V.</summary>
internal static class ArrowHead
{
    private const double UsualLength = 0.28;

    /// <summary>Draws it at a point, pointing in a direction of length 1.</summary>
    public static void Draw(Canvas canvas, Layer layer, Point tip, Point direction, Pen pen, double length = UsualLength)
    {
        double along = 0.88 * length, aside = 0.48 * length;
        var back = new Point(tip.X - direction.X * along, tip.Y - direction.Y * along);
        canvas.Lines(
            layer,
            [new(back.X - direction.Y * aside, back.Y + direction.X * aside), tip, new(back.X + direction.Y * aside, back.Y - direction.X * aside)],
            pen);
    }
}
