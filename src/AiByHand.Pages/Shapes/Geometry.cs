namespace AiByHand.Pages.Shapes;

/// <summary>A point, in points from the top left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public readonly record struct Point(double X, double Y);

/// <summary>A rectangle along the axes.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => X + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Its middle.</summary>
    public Point Center => new(X + Width / 2, Y + Height / 2);

    /// <summary>The smallest box round both.</summary>
    public Box Union(Box other)
    {
        double x = Math.Min(X, other.X), y = Math.Min(Y, other.Y);
        return new Box(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    /// <summary>The box with its edges moved outwards by <paramref name="by"/>.</summary>
    public Box Grow(double by) => new(X - by, Y - by, Width + 2 * by, Height + 2 * by);
}

/// <summary>An opaque colour.</summary>
/// <param name="Rgb">0xRRGGBB.</param>
public readonly record struct Color(int Rgb);

/// <summary>How a line is drawn.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Dash">The lengths on and off in points, or null for a solid line.</param>
/// <param name="Round">Whether ends and corners are round, as a pencil's.</param>
public sealed record Pen(Color Color, double Width, (double On, double Off)? Dash = null, bool Round = false);
