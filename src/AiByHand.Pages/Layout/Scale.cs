using AiByHand.Pages.Style;

namespace AiByHand.Pages.Layout;

/// <summary>How large a cell is; what is measured in cells depends on it only where type would become too small to read.</summary>
/// <param name="Unit">A cell's side in points.</param>
internal readonly record struct Scale(double Unit)
{
    /// <summary>A type size in cells, held at the least size in points.</summary>
    /// <param name="size">The size wished for, in cells.</param>
    /// <param name="smallest">The smallest run's part of that size: less than 1 where there are subscripts.</param>
    public double Type(double size, double smallest) => Math.Max(size, Sizes.LeastType / (Unit * smallest));
}
