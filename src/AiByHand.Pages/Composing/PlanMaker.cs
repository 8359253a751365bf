using AiByHand.Numbers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Pages.Composing;

/// <summary>Puts the items of a page plan on tracks, whatever they are made of.</summary>
internal abstract class PlanMaker(Solution solution)
{
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    /// <summary>The plan.</summary>
    protected PagePlan Plan => solution.Template.Page;

    /// <summary>Where each item stands that was put somewhere.</summary>
    protected IReadOnlyDictionary<string, Slot> Slots => _slots;

    /// <summary>What messages name first.</summary>
    protected string Topic => solution.Template.Topic;

    /// <summary>Makes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="neighbours">What stands in the same grid already.</param>
    protected abstract Footprint Of(PageItem item, List<Slot> neighbours);

    /// <summary>The room between what stands in a grid of places.</summary>
    protected virtual Spacing SpacingOf(AreaGrid grid) => Spacing.Of(grid);

    /// <summary>How an item sits in its place.</summary>
    protected virtual Placing PlacingOf(PageItem item) => item.Placing;

    /// <summary>The room between a panel's frame and what is in it.</summary>
    protected virtual double PaddingOf(PanelPlan panel) => panel.Padding;

    /// <summary>Puts what stands in a grid of places on tracks.</summary>
    protected TracksElement Grid(AreaGrid grid)
    {
        var places = Place.In(grid);
        var slots = new List<Slot>(places.Count);
        foreach (var place in places)
        {
            if (Item(place.Name) is not NetworkItem) Add(place, slots);
        }
        // Networks come last, so that they find the items that their rows of circles are level with.
        foreach (var place in places)
        {
            if (Item(place.Name) is NetworkItem) Add(place, slots);
        }
        return Located(Topic, () => new TracksElement(grid, slots, Panels(slots), SpacingOf(grid)));
    }

    private void Add(Place place, List<Slot> slots)
    {
        var item = Item(place.Name);
        var slot = new Slot(place.Name, Located(Topic, () => Of(item, slots), item), PlacingOf(item), place.Rows, place.Columns);
        if (!_slots.TryAdd(place.Name, slot)) throw new SheetException(Topic, $"{place.Name} stands on the page twice");
        slots.Add(slot);
    }

    private List<Panel> Panels(List<Slot> slots)
    {
        var panels = new List<Panel>();
        foreach (var plan in Plan.Panels)
        {
            TrackSpan? rows = null, columns = null;
            var found = 0;
            foreach (var slot in slots)
            {
                if (!plan.Around.Contains(slot.Name)) continue;
                rows = rows?.Union(slot.Rows) ?? slot.Rows;
                columns = columns?.Union(slot.Columns) ?? slot.Columns;
                found++;
            }
            if (found == 0) continue;
            if (found < plan.Around.Distinct(StringComparer.Ordinal).Count())
            {
                throw new SheetException(Topic, $"the panel around {string.Join(", ", plan.Around)} reaches into another grid");
            }
            panels.Add(new Panel(rows!.Value, columns!.Value, plan.Dotted, PaddingOf(plan), plan.Ink is { } ink ? Palette.Of(ink) : null));
        }
        return panels;
    }

    /// <summary>An item by its name.</summary>
    protected PageItem Item(string name) =>
        Plan.Items.TryGetValue(name, out var item) ? item : throw new SheetException(Topic, $"the page has no item '{name}'");

    /// <summary>Whatever is wrong with an item comes out as one kind of exception that says where.</summary>
    protected static T Located<T>(string topic, Func<T> make, PageItem? item = null)
    {
        try
        {
            return make();
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException or InexactNotationException or OperandException or OverflowException or LayoutException)
        {
            throw new SheetException(topic, item is null ? mistake.Message : $"{item.Name}: {mistake.Message}", item?.At);
        }
    }
}
