using AiByHand.Pages.Shapes;

namespace AiByHand.Benchmarks;

/// <summary>A page whose lengths are whole thousandths of a point, as our PDFs have them: what then still differs from another writer's page isn't the rounding.</summary>
internal static class Rounded
{
    private const double Steps = 1000;

    public static Page Of(Page page) => page with { Shapes = [.. page.Shapes.Select(Of)] };

    private static PageShape Of(PageShape shape) => shape switch
    {
        Rectangle it => it with { Box = Of(it.Box), Pen = Of(it.Pen), Radius = Of(it.Radius) },
        Ellipse it => it with { Box = Of(it.Box), Pen = Of(it.Pen) },
        Polyline it => it with { Points = Of(it.Points), Pen = Of(it.Pen) },
        Curve it => it with { Points = Of(it.Points), Pen = Of(it.Pen)! },
        TextRun it => it with { Origin = Of(it.Origin), Size = Of(it.Size) },
        _ => shape,
    };

    private static double Of(double length) => Math.Round(length * Steps) / Steps;

    private static Point Of(Point point) => new(Of(point.X), Of(point.Y));

    private static Point[] Of(IReadOnlyList<Point> points) => [.. points.Select(Of)];

    private static Box Of(Box box)
    {
        double x = Of(box.X), y = Of(box.Y);
        return new Box(x, y, Of(box.Right) - x, Of(box.Bottom) - y);
    }

    private static Pen? Of(Pen? pen) => pen is null ? null : pen with { Width = Of(pen.Width), Dash = pen.Dash is var (on, off) ? (Of(on), Of(off)) : null };
}
