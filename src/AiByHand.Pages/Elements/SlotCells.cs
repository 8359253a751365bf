using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>A grid in its place.</summary>
internal sealed record SlotCells(Slot Slot, Lattice Grid)
{
    /// <summary>Where its cells are, once placed.</summary>
    public Box Box => Slot.Core;

    /// <summary>The middle of a column, counted from 0.</summary>
    public double Middle(int column) => Slot.Core.X + (column + 0.5) * Grid.CellWidth;
}
