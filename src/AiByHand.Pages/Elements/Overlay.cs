using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>Strokes laid over items wherever these have come to stand; they take no room between items.</summary>
internal abstract class Overlay
{
    private const double HeadLength = 0.28;

    /// <summary>The box its strokes lie in, once the items are placed.</summary>
    public abstract Box Bounds { get; }

    /// <summary>Draws it, once the items are placed.</summary>
    public abstract void Draw(Canvas canvas);

    /// <summary>A box round the points.</summary>
    protected static Box Around(ReadOnlySpan<Point> points)
    {
        var box = new Box(points[0].X, points[0].Y, 0, 0);
        foreach (Point point in points)
            box = box.Union(new Box(point.X, point.Y, 0, 0));
        return box;
    }

    /// <summary>An open V at a point, pointing in a direction of length 1.</summary>
    protected static void DrawHead(Canvas canvas, Layer layer, Point tip, Point direction, Pen pen, double length = HeadLength)
    {
        double along = 0.88 * length, aside = 0.48 * length;
        var back = new Point(tip.X - direction.X * along, tip.Y - direction.Y * along);
        canvas.Lines(
            layer,
            [new(back.X - direction.Y * aside, back.Y + direction.X * aside), tip, new(back.X + direction.Y * aside, back.Y - direction.X * aside)],
            pen);
    }
}
