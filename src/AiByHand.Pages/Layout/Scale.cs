using AiByHand.Pages.Style;

namespace AiByHand.Pages.Layout;

/// <summary>How large a cell is; what is measured in cells depends on it only where type would become too small to read.</summary>
/// <param name="unit">A cell's side in points.</param>
internal sealed class Scale(double unit)
{
    private double _smallest = double.PositiveInfinity;

    /// <summary>A type size in cells, held at the least size in points.</summary>
    /// <param name="size">The size wished for, in cells.</param>
    /// <param name="smallest">The smallest run's part of that size: less than 1 where there are subscripts.</param>
    public double Type(double size, double smallest)
    {
        _smallest = Math.Min(_smallest, size * smallest);
        return Math.Max(size, Sizes.LeastType / (unit * smallest));
    }

    /// <summary>Whether everything measured so far has the same size in cells where a cell's side is so many points: no type is held at its least size, here or there.</summary>
    public bool HoldsAt(double otherUnit) => _smallest * Math.Min(unit, otherUnit) >= Sizes.LeastType;
}
