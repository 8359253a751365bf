using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Elements;

/// <summary>An arrow from item to item; it leaves and arrives at right angles and bends between, or runs straight.</summary>
internal sealed class Arrow(SlotSide from, SlotSide to, Layer layer, Color color) : Overlay
{
    private const double Gap = 0.13;
    private const double LaneGap = 0.36;
    private const double Bend = 0.55;
    private const double LeastBend = 0.35;
    private const double TextHeight = 0.42;
    private const double TextGap = 0.2;

    /// <summary>Whether it runs straight instead of bending.</summary>
    public bool IsStraight { get; init; }

    /// <summary>The side that it runs along on its way, or null.</summary>
    public SlotSide? Along { get; init; }

    /// <summary>A word beside it, or null.</summary>
    public Lettering? Text { get; init; }

    /// <summary>Where it arrives, the direction of length 1 in which it points.</summary>
    public Point Heading => Points() is var points && IsStraight ? Direction(points[0], points[^1]) : new Point(-to.Outwards.X, -to.Outwards.Y);

    public override Box Bounds => Text is null ? Around(Points()) : Around(Points()).Union(TextBox(Points()));

    public override void Draw(Canvas canvas)
    {
        var pen = canvas.Pen(color, layer == Layer.Answer ? Sizes.HandStroke : Sizes.PrintStroke, round: true);
        var points = Points();
        canvas.Curve(layer, points, pen);
        ArrowHead.Draw(canvas, layer, points[^1], Heading, pen);
        if (Text is not null)
        {
            var box = TextBox(points);
            canvas.Text(layer, Text, TextSize, new Point(box.X, box.Bottom), color);
        }
    }

    private double TextSize => TextHeight / FontMetrics.Of(Text!.Font).CapHeight;

    /// <summary>Its way: a point, and for each curve (Bézier, cubic) two that draw it and the next.</summary>
    public Point[] Points()
    {
        Point start = from.Middle(Gap), end = to.Middle(Gap);
        if (IsStraight) return [start, Between(start, end, 1 / 3.0), Between(start, end, 2 / 3.0), end];
        if (Along is null) return [start, Handle(start, from.Outwards, end), Handle(end, to.Outwards, start), end];

        var (first, last) = Along.Lane(LaneGap, start);
        var onwards = Direction(first, last);
        var backwards = new Point(-onwards.X, -onwards.Y);
        return
        [
            start, Handle(start, from.Outwards, first), Handle(first, backwards, start),
            first, Handle(first, onwards, last), Handle(last, backwards, first),
            last, Handle(last, onwards, end), Handle(end, to.Outwards, last),
            end,
        ];
    }

    /// <summary>Where the word stands beside a way: outside the bend, off its middle.</summary>
    public Box TextBox(Point[] points)
    {
        var piece = (points.Length - 1) / 6 * 3;
        Point a = points[piece], b = points[piece + 1], c = points[piece + 2], d = points[piece + 3];
        var middle = new Point((a.X + 3 * b.X + 3 * c.X + d.X) / 8, (a.Y + 3 * b.Y + 3 * c.Y + d.Y) / 8);
        var width = Text!.Width * TextSize;
        bool isRight = middle.X >= (a.X + d.X) / 2, isBelow = middle.Y > (a.Y + d.Y) / 2;
        return new Box(
            isRight ? middle.X + TextGap / 2 : middle.X - TextGap / 2 - width,
            isBelow ? middle.Y + TextGap / 2 : middle.Y - TextGap / 2 - TextHeight,
            width,
            TextHeight);
    }

    private static Point Between(Point a, Point b, double share) => new(a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);

    private static Point Direction(Point start, Point end)
    {
        double dx = end.X - start.X, dy = end.Y - start.Y, length = Math.Sqrt(dx * dx + dy * dy);
        return new Point(dx / length, dy / length);
    }

    // The further the other end lies in the direction of the handle, the longer it is; an end that lies behind is reached in a wide turn.
    private static Point Handle(Point at, Point outwards, Point other)
    {
        double dx = other.X - at.X, dy = other.Y - at.Y;
        var ahead = dx * outwards.X + dy * outwards.Y;
        var length = Math.Max(LeastBend, ahead > 0 ? Bend * ahead : 0.25 * Math.Sqrt(dx * dx + dy * dy));
        return new Point(at.X + outwards.X * length, at.Y + outwards.Y * length);
    }
}
