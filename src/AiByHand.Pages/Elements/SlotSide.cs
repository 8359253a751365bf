using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>A side of an item in its place, or of some of its cells.</summary>
internal sealed record SlotSide(Slot Slot, Side Side)
{
    private const double Short = 0.35;

    /// <summary>The box of the cells that are meant, once the item is placed; null for the whole item.</summary>
    public Func<Box>? Cells { get; init; }

    /// <summary>The direction of length 1 that leaves the item here.</summary>
    public Point Outwards => Side switch
    {
        Side.Top => new(0, -1),
        Side.Bottom => new(0, 1),
        Side.Left => new(-1, 0),
        _ => new(1, 0),
    };

    /// <summary>A point off the middle of the side.</summary>
    public Point Middle(double gap)
    {
        var box = Box;
        if (Cells is null) gap += Slot.Element.Standoff(Side);
        return Side switch
        {
            Side.Top => new(box.Center.X, box.Y - gap),
            Side.Bottom => new(box.Center.X, box.Bottom + gap),
            Side.Left => new(box.X - gap, box.Center.Y),
            _ => new(box.Right + gap, box.Center.Y),
        };
    }

    /// <summary>The two ends of the side, off by a gap and a little short, the one nearer to a point first.</summary>
    public (Point First, Point Last) Lane(double gap, Point from)
    {
        var box = Box.Grow(-Short);
        var middle = Middle(gap);
        return Side is Side.Left or Side.Right
            ? from.Y < box.Center.Y ? (middle with { Y = box.Y }, middle with { Y = box.Bottom }) : (middle with { Y = box.Bottom }, middle with { Y = box.Y })
            : from.X < box.Center.X ? (middle with { X = box.X }, middle with { X = box.Right }) : (middle with { X = box.Right }, middle with { X = box.X });
    }

    private Box Box => Cells?.Invoke() ?? Slot.Element.Rim(Slot.Core);
}
