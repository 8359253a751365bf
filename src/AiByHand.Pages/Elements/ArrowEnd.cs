using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>Where an arrow begins or ends: at a side of an item, or of some of its cells.</summary>
/// <param name="slot">The item.</param>
/// <param name="grid">The grid whose cells are meant, or null for the whole item.</param>
/// <param name="cells">Which cells.</param>
/// <param name="side">The side.</param>
internal sealed class ArrowEnd(Slot slot, Lattice? grid, CellRange? cells, Side side)
{
    private const double Gap = 0.13;

    /// <summary>The direction out of the item, of length 1.</summary>
    public Point Outwards => side switch
    {
        Side.Top => new(0, -1),
        Side.Bottom => new(0, 1),
        Side.Left => new(-1, 0),
        _ => new(1, 0),
    };

    /// <summary>The point, a little off the edge, once the item is placed.</summary>
    public Point Point
    {
        get
        {
            Box box = Box;
            return side switch
            {
                Side.Top => new(box.Center.X, box.Y - Gap),
                Side.Bottom => new(box.Center.X, box.Bottom + Gap),
                Side.Left => new(box.X - Gap, box.Center.Y),
                _ => new(box.Right + Gap, box.Center.Y),
            };
        }
    }

    private Box Box => grid is null || cells is null
        ? slot.Element.Rim(slot.Core)
        : grid.Cell(slot.Core, cells.FirstRow - 1, cells.FirstColumn - 1).Union(grid.Cell(slot.Core, cells.LastRow - 1, cells.LastColumn - 1));
}
