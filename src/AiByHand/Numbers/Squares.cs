namespace AiByHand.Numbers;

/// <summary>Perfect squares.</summary>
internal static class Squares
{
    /// <summary>The exact root of a perfect square, else null.</summary>
    public static long? Root(long value)
    {
        if (value < 0) return null;
        var root = FloorRoot(value);
        return root * root == value ? root : null;
    }

    /// <summary>The largest integer whose square is not above the value.</summary>
    public static long FloorRoot(long value)
    {
        // The floating-point root is off by one at most; the loops make it exact.
        var root = (long)Math.Sqrt(value);
        while (root * root > value) root--;
        while (root + 1 <= value / (root + 1)) root++;
        return root;
    }
}
