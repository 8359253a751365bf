using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing.Slides;

/// <summary>Shows a part of a sheet on a slide. What crosses the edge is cut off there; words that do, with the chip they stand on, and curves, with their arrows' heads, are left out.</summary>
/// <param name="From">The part of the sheet, in cells.</param>
/// <param name="To">Its upper left corner on the slide, in points.</param>
/// <param name="Scale">A cell's side on the slide, in points.</param>
internal sealed record Lens(Box From, Point To, double Scale)
{
    // What ends at the very edge is inside.
    private const double Slip = 0.02;

    /// <summary>Where it shows it.</summary>
    public Box Frame => At(From);

    /// <summary>What else stands over it, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>How far to the right it and what stands over it reach.</summary>
    public double Right => Math.Max(Frame.Right, Frame.X + TextSetter.SetPlain(Title, FontFace.Sans, LeastTitle).Width);

    /// <summary>The least size of what stands over it.</summary>
    public const double LeastTitle = 14;

    /// <summary>Where a box of the sheet is seen, or null where it isn't.</summary>
    public Box? See(Box box)
    {
        double x = Math.Max(box.X, From.X), y = Math.Max(box.Y, From.Y), right = Math.Min(box.Right, From.Right), bottom = Math.Min(box.Bottom, From.Bottom);
        return right > x && bottom > y ? At(new Box(x, y, right - x, bottom - y)) : null;
    }

    /// <summary>Whether all of a box of the sheet is seen.</summary>
    public bool Holds(Box box) => Encloses(From, box);

    /// <summary>Whether a box lies in another, all but its edges.</summary>
    public static bool Encloses(Box outer, Box inner) => inner.X >= outer.X - Slip && inner.Y >= outer.Y - Slip && inner.Right <= outer.Right + Slip && inner.Bottom <= outer.Bottom + Slip;

    /// <summary>What is seen of shapes of the sheet. Of words that belong together, all or none.</summary>
    /// <param name="shapes">The shapes, in cells.</param>
    /// <param name="part">What they belong to on the slide.</param>
    public IEnumerable<PageShape> See(IReadOnlyList<PageShape> shapes, Part part)
    {
        HashSet<Part> cut = [.. shapes.OfType<TextRun>().Where(run => run.Part is not null && !Holds(Around(run))).Select(run => run.Part!)];
        Box[] lines = [.. shapes.OfType<TextRun>().Where(run => run.Entry is null && run.Part is { } words && cut.Contains(words)).Select(Around)];
        Point? lost = null;
        foreach (var shape in shapes)
        {
            if (shape is (TextRun or Polyline) and { Part: { } words } && cut.Contains(words)) continue;
            if (shape is Rectangle { Pen: null, Entry: null } chip && Array.Exists(lines, line => Encloses(chip.Box, line))) continue;
            if (shape is Polyline { Points: [_, var tip, _] } && tip == lost) continue;
            lost = shape is Curve curve && !Holds(Around(curve.Points)) ? curve.Points[^1] : null;
            foreach (var seen in See(shape, part)) yield return seen;
        }
    }

    private IEnumerable<PageShape> See(PageShape shape, Part part)
    {
        switch (shape)
        {
            case Rectangle rectangle when Holds(rectangle.Box):
                return [rectangle with { Box = At(rectangle.Box), Pen = At(rectangle.Pen), Radius = rectangle.Radius * Scale, Part = part }];
            case Rectangle rectangle when See(rectangle.Box) is { } seen:
                return [.. rectangle.Fill is null ? (PageShape[])[] : [rectangle with { Box = seen, Pen = null, Radius = 0, Part = part }], .. rectangle.Pen is { } pen ? Cut(Outline(rectangle, pen), part) : []];
            case Ellipse ellipse when Holds(ellipse.Box):
                return [ellipse with { Box = At(ellipse.Box), Pen = At(ellipse.Pen), Part = part }];
            case Polyline line when Holds(Around(line.Points)):
                return [line with { Points = At(line.Points), Pen = At(line.Pen), Part = part }];
            case Polyline { Pen: not null, Fill: null } line:
                return Cut(line, part);
            case Curve curve when Holds(Around(curve.Points)):
                return [curve with { Points = At(curve.Points), Pen = At(curve.Pen)!, Part = part }];
            case TextRun run when Holds(Around(run)):
                return [run with { Origin = At(run.Origin), Size = run.Size * Scale, Part = part }];
            default:
                return [];
        }
    }

    private IEnumerable<PageShape> Cut(Polyline line, Part part)
    {
        var count = line.Points.Count;
        for (var i = 0; i + (line.Closed ? 0 : 1) < count; i++)
        {
            if (Cut(line.Points[i], line.Points[(i + 1) % count]) is var (start, end)) yield return new Polyline(line.Layer, [At(start), At(end)], At(line.Pen)) { Part = part };
        }
    }

    // After Liang and Barsky: from where to where on its way the line is within all four edges.
    private (Point Start, Point End)? Cut(Point start, Point end)
    {
        double dx = end.X - start.X, dy = end.Y - start.Y, enters = 0, leaves = 1;
        foreach (var (way, room) in new[] { (-dx, start.X - From.X), (dx, From.Right - start.X), (-dy, start.Y - From.Y), (dy, From.Bottom - start.Y) })
        {
            if (way == 0 && room < -Slip) return null;
            if (way < 0) enters = Math.Max(enters, room / way);
            else if (way > 0) leaves = Math.Min(leaves, room / way);
        }
        return enters < leaves ? (new Point(start.X + enters * dx, start.Y + enters * dy), new Point(start.X + leaves * dx, start.Y + leaves * dy)) : null;
    }

    private static Polyline Outline(Rectangle rectangle, Pen pen)
    {
        var box = rectangle.Box;
        return new Polyline(rectangle.Layer, [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)], pen, Closed: true);
    }

    private Point At(Point point) => new(To.X + (point.X - From.X) * Scale, To.Y + (point.Y - From.Y) * Scale);

    private Box At(Box box) => new(To.X + (box.X - From.X) * Scale, To.Y + (box.Y - From.Y) * Scale, box.Width * Scale, box.Height * Scale);

    private Point[] At(IReadOnlyList<Point> points) => [.. points.Select(At)];

    private Pen? At(Pen? pen) => pen is null ? null : pen with { Width = pen.Width * Scale, Dash = pen.Dash is var (on, off) ? (on * Scale, off * Scale) : null };

    private static Box Around(IReadOnlyList<Point> points)
    {
        double left = points.Min(point => point.X), top = points.Min(point => point.Y);
        return new Box(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
    }

    /// <summary>Where a line of text is.</summary>
    public static Box Around(TextRun run)
    {
        var height = FontMetrics.Of(run.Font).DigitHeight * run.Size;
        return new Box(run.Origin.X, run.Origin.Y - height, TextSetter.SetPlain(run.Text, run.Font, run.Size).Width, height);
    }
}
