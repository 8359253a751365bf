using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>An arrow from item to item; it leaves and arrives at right angles and bends between, or runs straight.</summary>
internal sealed class Arrow(ArrowEnd from, ArrowEnd to, bool isStraight, Layer layer, Color color) : Overlay
{
    private const double Bend = 0.55;
    private const double LeastBend = 0.35;

    public override Box Bounds => Around(Points());

    public override void Draw(Canvas canvas)
    {
        Pen pen = canvas.Pen(color, layer == Layer.Answer ? Sizes.HandStroke : Sizes.PrintStroke, round: true);
        Point[] points = Points();
        if (isStraight)
        {
            canvas.Line(layer, points[0], points[3], pen);
            DrawHead(canvas, layer, points[3], Direction(points[0], points[3]), pen);
            return;
        }
        canvas.Curve(layer, points, pen);
        DrawHead(canvas, layer, points[3], new Point(-to.Outwards.X, -to.Outwards.Y), pen);
    }

    private Point[] Points()
    {
        Point start = from.Point, end = to.Point;
        return isStraight ? [start, start, end, end] : [start, Handle(start, from.Outwards, end), Handle(end, to.Outwards, start), end];
    }

    private static Point Direction(Point start, Point end)
    {
        double dx = end.X - start.X, dy = end.Y - start.Y, length = Math.Sqrt(dx * dx + dy * dy);
        return new Point(dx / length, dy / length);
    }

    // The further the other end lies in the direction of the handle, the longer it is; an end that lies behind is reached in a wide turn.
    private static Point Handle(Point at, Point outwards, Point other)
    {
        double dx = other.X - at.X, dy = other.Y - at.Y;
        double ahead = dx * outwards.X + dy * outwards.Y;
        double length = Math.Max(LeastBend, ahead > 0 ? Bend * ahead : 0.25 * Math.Sqrt(dx * dx + dy * dy));
        return new Point(at.X + outwards.X * length, at.Y + outwards.Y * length);
    }
}
