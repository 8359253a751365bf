using System.Runtime.InteropServices;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>
/// A grid of places. Items in one row share their rows of cells, items in one column their columns of cells; what hangs out of an item may reach over an empty place.
/// Items that share a row are parted across, all others down, so nothing ever overlaps.
/// </summary>
internal sealed class TracksElement : Element
{
    private readonly Slot[] _slots;
    private readonly Panel[] _panels;
    private readonly TrackSpan _size;
    private readonly Spacing _spacing;
    private Box[] _cores = [];
    private Extent[] _panelReach = [];

    /// <param name="grid">The plan: its size and gaps.</param>
    /// <param name="slots">What stands in it.</param>
    /// <param name="panels">The frames in it.</param>
    /// <param name="spacing">The room between what stands in it; null for the page's.</param>
    /// <exception cref="LayoutException">A panel cuts through an item or another panel.</exception>
    public TracksElement(AreaGrid grid, IReadOnlyList<Slot> slots, IEnumerable<Panel> panels, Spacing? spacing = null)
    {
        _spacing = spacing ?? Spacing.Of(grid);
        _slots = [.. slots];
        _size = new TrackSpan(grid.Areas.Count, grid.Areas.Count == 0 ? 0 : grid.Areas[0].Count);
        _panels = [.. panels.OrderBy(panel => (panel.Rows.Last - panel.Rows.First + 1) * (panel.Columns.Last - panel.Columns.First + 1))];
        for (var p = 0; p < _panels.Length; p++) Enclose(p);
    }

    /// <summary>What stands in it.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>The frames in it.</summary>
    public IReadOnlyList<Panel> Panels => _panels;

    /// <summary>The box that all of it lies in, relative to the core; once measured.</summary>
    public Box Bounds { get; private set; }

    public override void Place(Box core)
    {
        for (var i = 0; i < _slots.Length; i++) _slots[i].Place(_cores[i] with { X = core.X + _cores[i].X, Y = core.Y + _cores[i].Y });
        for (var p = 0; p < _panels.Length; p++) _panels[p].Box = PanelBox(p);
    }

    public override void Draw(Canvas canvas, Box core)
    {
        foreach (var panel in _panels) panel.Draw(canvas);
        foreach (var slot in _slots)
        {
            if (slot.Element is TracksElement inner) inner.Draw(canvas, slot.Core);
            else canvas.Draw((Element)slot.Element, slot.Core, slot.Bounds);
        }
    }

    protected override void MeasureParts(Scale scale)
    {
        foreach (var slot in _slots) slot.Measure(scale);
        _cores = new Box[_slots.Length];

        var columns = new Tracks(_size.Last, Array.ConvertAll(_slots, slot => slot.Across), _spacing.ColumnGap, Across);
        for (var i = 0; i < _slots.Length; i++)
        {
            var (x, width) = columns.Place(i);
            _cores[i] = new Box(x, 0, width, 0);
        }
        _panelReach = new Extent[_panels.Length];
        for (var p = 0; p < _panels.Length; p++) _panelReach[p] = PanelReach(p);

        var rows = new Tracks(_size.First, Array.ConvertAll(_slots, slot => slot.Down), _spacing.RowGap, Down);
        for (var i = 0; i < _slots.Length; i++)
        {
            var (y, height) = rows.Place(i);
            _cores[i] = _cores[i] with { Y = y, Height = height };
        }

        Width = columns.Length;
        Height = rows.Length;
        Place(new Box(0, 0, Width, Height));
        Bounds = new Box(0, 0, Width, Height);
        foreach (var slot in _slots) Bounds = Bounds.Union(slot.Bounds);
        foreach (var panel in _panels) Bounds = Bounds.Union(panel.Box);
        Parts.Add(Bounds);
    }

    private void Enclose(int p)
    {
        var panel = _panels[p];
        foreach (var slot in _slots)
        {
            if (panel.Encloses(slot)) slot.Panels |= 1UL << p;
            else if (panel.Meets(slot.Rows, slot.Columns)) throw new LayoutException($"a panel cuts through {slot.Name}, which is only partly inside it");
        }
        for (var q = p + 1; q < _panels.Length; q++)
        {
            var larger = _panels[q];
            if (larger.Meets(panel.Rows, panel.Columns) && !(larger.Rows.Contains(panel.Rows) && larger.Columns.Contains(panel.Columns)))
            {
                throw new LayoutException("two panels cut through each other");
            }
        }
    }

    // The way across from the end of one core to the start of a later one that shares a row with it.
    private double Across(int first, int second)
    {
        Slot a = _slots[first], b = _slots[second];
        ulong aroundA = a.Panels & ~b.Panels, aroundB = b.Panels & ~a.Panels;
        if (!Rows(a, aroundA).Overlaps(Rows(b, aroundB))) return Tracks.None;
        if ((aroundA | aroundB) != 0) return a.Reach.Right + Padding(aroundA) + _spacing.PanelGap + Padding(aroundB) + b.Reach.Left;
        if (Anchor(a, b) is not { } anchor) return a.Reach.Right + _spacing.ColumnGap + b.Reach.Left;

        var distance = Tracks.None;
        foreach (ref readonly var p in CollectionsMarshal.AsSpan(a.Element.Parts))
        {
            foreach (ref readonly var q in CollectionsMarshal.AsSpan(b.Element.Parts))
            {
                if (AreNear(p.Y - anchor * a.Element.Height, p.Height, q.Y - anchor * b.Element.Height, q.Height))
                {
                    distance = Math.Max(distance, p.Right - a.Element.Width + _spacing.ColumnGap - q.X);
                }
            }
        }
        return distance;
    }

    // The way down from the end of one core to the start of a later one that shares no row with it.
    private double Down(int first, int second)
    {
        Slot a = _slots[first], b = _slots[second];
        ulong aroundA = a.Panels & ~b.Panels, aroundB = b.Panels & ~a.Panels;
        if (Rows(a, aroundA).Overlaps(Rows(b, aroundB))) return Tracks.None;
        var gap = (aroundA | aroundB) != 0 ? _spacing.PanelGap + Padding(aroundA) + Padding(aroundB)
            : a.Columns.Overlaps(b.Columns) ? _spacing.RowGap
            : Math.Min(_spacing.RowGap, _spacing.Clearance);
        var distance = Tracks.None;
        int partsOfA = aroundA != 0 ? 1 : a.Element.Parts.Count, partsOfB = aroundB != 0 ? 1 : b.Element.Parts.Count;
        for (var i = 0; i < partsOfA; i++)
        {
            var upper = EdgesOf(first, i, aroundA);
            for (var j = 0; j < partsOfB; j++)
            {
                var lower = EdgesOf(second, j, aroundB);
                if (AreNear(upper.Left, upper.Right - upper.Left, lower.Left, lower.Right - lower.Left)) distance = Math.Max(distance, upper.Bottom + gap + lower.Top);
            }
        }
        return distance;
    }

    // Seen from outside a panel an item is as wide as the panel.
    private Edges EdgesOf(int item, int part, ulong around)
    {
        var slot = _slots[item];
        if (around != 0)
        {
            var panel = _panelReach[Outermost(around)];
            return new Edges(panel.Left, panel.Right, slot.Reach.Top, slot.Reach.Bottom);
        }
        Box box = slot.Element.Parts[part], core = _cores[item];
        return new Edges(core.X + box.X, core.Right + (box.Right - slot.Element.Width), -box.Y, box.Bottom - slot.Element.Height);
    }

    // Where two items of one row are sure to be level with each other: at their tops (0), middles or bottoms (1).
    private static double? Anchor(Slot a, Slot b)
    {
        if (a.Placing.Vertical != b.Placing.Vertical || !StaysPut(a) || !StaysPut(b)) return null;
        return a.Placing.Vertical switch
        {
            Align.Start when a.Rows.First == b.Rows.First => 0,
            Align.End when a.Rows.Last == b.Rows.Last => 1,
            Align.Center when a.Rows == b.Rows => 0.5,
            _ => null,
        };
    }

    // Neither stretched nor moved aside.
    private static bool StaysPut(Slot slot) => !slot.Element.FillsDown && (slot.Element.IsRigid || slot.Rows.First == slot.Rows.Last);

    private static bool AreNear(double start, double length, double otherStart, double otherLength)
    {
        const double near = 0.1;
        return start < otherStart + otherLength + near && otherStart < start + length + near;
    }

    private TrackSpan Rows(Slot slot, ulong around) => around == 0 ? slot.Rows : _panels[Outermost(around)].Rows;

    // Panels are kept from the smallest to the largest.
    private int Outermost(ulong panels)
    {
        var panel = _panels.Length - 1;
        while ((panels >> panel & 1) == 0) panel--;
        return panel;
    }

    private double Padding(ulong panels)
    {
        double padding = 0;
        for (var panel = 0; panel < _panels.Length; panel++)
        {
            if ((panels >> panel & 1) != 0) padding += _panels[panel].Padding;
        }
        return padding;
    }

    private Extent PanelReach(int p)
    {
        double left = double.PositiveInfinity, right = double.NegativeInfinity;
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            if ((slot.Panels >> p & 1) == 0) continue;
            var padding = Padding(slot.Panels & ((2UL << p) - 1));
            left = Math.Min(left, _cores[i].X - slot.Reach.Left - padding);
            right = Math.Max(right, _cores[i].Right + slot.Reach.Right + padding);
        }
        return new Extent(left, right);
    }

    private Box PanelBox(int p)
    {
        Box? box = null;
        foreach (var slot in _slots)
        {
            if ((slot.Panels >> p & 1) == 0) continue;
            var inside = slot.Bounds.Grow(Padding(slot.Panels & ((2UL << p) - 1)));
            box = box?.Union(inside) ?? inside;
        }
        return box!.Value;
    }

    private readonly record struct Extent(double Left, double Right);

    // A part's left and right edge, and how far it reaches over its core at top and bottom.
    private readonly record struct Edges(double Left, double Right, double Top, double Bottom);
}
