using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing.Slides;

/// <summary>Shows a part of a sheet on a slide. What crosses the edge is cut off there; words and curves that do are left out.</summary>
/// <param name="From">The part of the sheet, in cells.</param>
/// <param name="To">Its upper left corner on the slide, in points.</param>
/// <param name="Scale">A cell's side on the slide, in points.</param>
internal sealed record Lens(Box From, Point To, double Scale)
{
    // What ends at the very edge is inside.
    private const double Slip = 0.05;

    /// <summary>Where it shows it.</summary>
    public Box Frame => At(From);

    /// <summary>What else stands over it, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where a box of the sheet is seen, or null where it isn't.</summary>
    public Box? See(Box box)
    {
        double x = Math.Max(box.X, From.X), y = Math.Max(box.Y, From.Y), right = Math.Min(box.Right, From.Right), bottom = Math.Min(box.Bottom, From.Bottom);
        return right > x && bottom > y ? At(new Box(x, y, right - x, bottom - y)) : null;
    }

    /// <summary>Whether all of a box of the sheet is seen.</summary>
    public bool Holds(Box box) => box.X >= From.X - Slip && box.Y >= From.Y - Slip && box.Right <= From.Right + Slip && box.Bottom <= From.Bottom + Slip;

    /// <summary>What is seen of shapes of the sheet. Of words that belong together, all or none.</summary>
    /// <param name="shapes">The shapes, in cells.</param>
    /// <param name="part">What they belong to on the slide.</param>
    public IEnumerable<PageShape> See(IReadOnlyList<PageShape> shapes, Part part)
    {
        HashSet<Part> cut = [.. shapes.OfType<TextRun>().Where(run => run.Part is not null && !Holds(Around(run))).Select(run => run.Part!)];
        return shapes.Where(shape => shape is not TextRun { Part: { } words } || !cut.Contains(words)).SelectMany(shape => See(shape, part));
    }

    private IEnumerable<PageShape> See(PageShape shape, Part part)
    {
        switch (shape)
        {
            case Rectangle rectangle when See(rectangle.Box) is { } seen:
                return [rectangle with { Box = seen, Pen = At(rectangle.Pen), Radius = rectangle.Radius * Scale, Part = part }];
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
            if (Cut(line.Points[i], line.Points[(i + 1) % count]) is var (start, end))
                yield return new Polyline(line.Layer, [At(start), At(end)], At(line.Pen)) { Part = part };
        }
    }

    // After Liang and Barsky: from where to where on its way the line is within all four edges.
    private (Point Start, Point End)? Cut(Point start, Point end)
    {
        double dx = end.X - start.X, dy = end.Y - start.Y, enters = 0, leaves = 1;
        foreach (var (way, room) in new[] { (-dx, start.X - From.X), (dx, From.Right - start.X), (-dy, start.Y - From.Y), (dy, From.Bottom - start.Y) })
        {
            if (way == 0 && room < -Slip)
                return null;
            if (way < 0)
                enters = Math.Max(enters, room / way);
            else if (way > 0)
                leaves = Math.Min(leaves, room / way);
        }
        return enters < leaves ? (new Point(start.X + enters * dx, start.Y + enters * dy), new Point(start.X + leaves * dx, start.Y + leaves * dy)) : null;
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

    private static Box Around(TextRun run)
    {
        var height = FontMetrics.Of(run.Font).DigitHeight * run.Size;
        return new Box(run.Origin.X, run.Origin.Y - height, TextSetter.SetPlain(run.Text, run.Font, run.Size).Width, height);
    }
}
