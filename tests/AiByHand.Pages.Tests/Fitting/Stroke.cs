using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>A straight piece of what a pen draws.</summary>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Half">Half the pen's width.</param>
/// <param name="Of">The shape it is a piece of.</param>
internal sealed record Stroke(Point From, Point To, double Half, PageShape Of)
{
    // A curve is taken as so many chords to a piece, an ellipse as so many to a quarter.
    private const int Chords = 12;

    /// <summary>The box round its ink.</summary>
    public Box Box { get; } = new Box(Math.Min(From.X, To.X), Math.Min(From.Y, To.Y), Math.Abs(To.X - From.X), Math.Abs(To.Y - From.Y)).Grow(Half);

    /// <summary>All that the pens of a page draw.</summary>
    public static List<Stroke> On(IEnumerable<PageShape> shapes)
    {
        var strokes = new List<Stroke>();
        foreach (var shape in shapes)
        {
            (var points, var pen) = Outline(shape);
            for (var i = 1; pen is not null && i < points.Length; i++) strokes.Add(new Stroke(points[i - 1], points[i], pen.Width / 2, shape));
        }
        return strokes;
    }

    /// <summary>Whether its ink reaches into a box by more than a slip.</summary>
    public bool Meets(Box box, double slip)
    {
        var grown = box.Grow(Half - slip);
        if (grown.Width <= 0 || grown.Height <= 0) return false;
        double enter = 0, leave = 1;
        return Clip(From.X, To.X, grown.X, grown.Right, ref enter, ref leave) && Clip(From.Y, To.Y, grown.Y, grown.Bottom, ref enter, ref leave);
    }

    // Liang and Barsky: the part of the way that lies between two parallel lines.
    private static bool Clip(double from, double to, double least, double most, ref double enter, ref double leave)
    {
        var way = to - from;
        if (way == 0) return from > least && from < most;
        double a = (least - from) / way, b = (most - from) / way;
        enter = Math.Max(enter, Math.Min(a, b));
        leave = Math.Min(leave, Math.Max(a, b));
        return enter < leave;
    }

    private static (Point[] Points, Pen? Pen) Outline(PageShape shape) => shape switch
    {
        Rectangle { Box: var box } rectangle => ([new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom), new(box.X, box.Y)], rectangle.Pen),
        Ellipse ellipse => (Round(ellipse.Box), ellipse.Pen),
        Polyline line => (line.Closed ? [.. line.Points, line.Points[0]] : [.. line.Points], line.Pen),
        Curve curve => (Along(curve.Points), curve.Pen),
        _ => ([], null),
    };

    private static Point[] Round(Box box)
    {
        var points = new Point[4 * Chords + 1];
        for (var i = 0; i < points.Length; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / (4 * Chords));
            points[i] = new Point(box.Center.X + cos * box.Width / 2, box.Center.Y + sin * box.Height / 2);
        }
        return points;
    }

    private static Point[] Along(IReadOnlyList<Point> handles)
    {
        var points = new List<Point> { handles[0] };
        for (var i = 0; i + 3 < handles.Count; i += 3)
        {
            for (var step = 1; step <= Chords; step++)
            {
                double t = (double)step / Chords, s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
                points.Add(new Point(
                    a * handles[i].X + b * handles[i + 1].X + c * handles[i + 2].X + d * handles[i + 3].X,
                    a * handles[i].Y + b * handles[i + 1].Y + c * handles[i + 2].Y + d * handles[i + 3].Y));
            }
        }
        return [.. points];
    }
}
