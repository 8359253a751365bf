namespace AiByHand.Pages.Composing;

/// <summary>
/// How far what stands on a page keeps from the paper's left and right edges, in points. A gutter moves everything away from the edge that is punched; at the other edge it
/// is taken from the margin first, as far as printers print, so that cells become smaller only where they must.
/// </summary>
/// <param name="Left">From the left edge.</param>
/// <param name="Right">From the right edge.</param>
internal readonly record struct Margins(double Left, double Right)
{
    /// <summary>The margin without a gutter.</summary>
    public const double Usual = 36;

    // A quarter of an inch: what every office printer can print up to.
    private const double Least = 18;

    /// <summary>The margins of a page.</summary>
    public static Margins Of(double gutter, bool isBack)
    {
        double punched = Usual + gutter, other = gutter == 0 ? Usual : Math.Max(Least, Usual - gutter);
        return isBack ? new Margins(other, punched) : new Margins(punched, other);
    }
}
