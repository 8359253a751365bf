using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>An arrow from item to item; it leaves and arrives at right angles and bends between.</summary>
internal sealed class Arrow(Slot from, Side leave, Slot to, Side arrive, Layer layer, Color color) : Overlay
{
    private const double Gap = 0.13;
    private const double Bend = 0.55;
    private const double LeastBend = 0.35;

    public override Box Bounds => Around(Points());

    public override void Draw(Canvas canvas)
    {
        Pen pen = canvas.Pen(color, layer == Layer.Answer ? Sizes.HandStroke : Sizes.PrintStroke, round: true);
        Point[] points = Points();
        Point inwards = Outwards(arrive);
        canvas.Curve(layer, points, pen);
        DrawHead(canvas, layer, points[3], new Point(-inwards.X, -inwards.Y), pen);
    }

    private Point[] Points()
    {
        Point start = Edge(from.Core, leave), end = Edge(to.Core, arrive);
        return [start, Handle(start, Outwards(leave), end), Handle(end, Outwards(arrive), start), end];
    }

    // The further the other end lies in the direction of the handle, the longer it is; an end that lies behind is reached in a wide turn.
    private static Point Handle(Point at, Point outwards, Point other)
    {
        double dx = other.X - at.X, dy = other.Y - at.Y;
        double ahead = dx * outwards.X + dy * outwards.Y;
        double length = Math.Max(LeastBend, ahead > 0 ? Bend * ahead : 0.25 * Math.Sqrt(dx * dx + dy * dy));
        return new Point(at.X + outwards.X * length, at.Y + outwards.Y * length);
    }

    private static Point Edge(Box box, Side side) => side switch
    {
        Side.Top => new(box.Center.X, box.Y - Gap),
        Side.Bottom => new(box.Center.X, box.Bottom + Gap),
        Side.Left => new(box.X - Gap, box.Center.Y),
        _ => new(box.Right + Gap, box.Center.Y),
    };

    private static Point Outwards(Side side) => side switch
    {
        Side.Top => new(0, -1),
        Side.Bottom => new(0, 1),
        Side.Left => new(-1, 0),
        _ => new(1, 0),
    };
}
