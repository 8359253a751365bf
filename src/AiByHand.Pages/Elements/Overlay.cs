using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>Strokes laid over items wherever these have come to stand; they take no room between items.</summary>
internal abstract class Overlay
{
    /// <summary>What it shows, in words.</summary>
    public required string Says { get; init; }

    /// <summary>The box its strokes lie in, once the items are placed.</summary>
    public abstract Box Bounds { get; }

    /// <summary>Draws it, once the items are placed.</summary>
    public abstract void Draw(Canvas canvas);

    /// <summary>A box round the points.</summary>
    protected static Box Around(ReadOnlySpan<Point> points)
    {
        var box = new Box(points[0].X, points[0].Y, 0, 0);
        foreach (var point in points) box = box.Union(new Box(point.X, point.Y, 0, 0));
        return box;
    }
}
