using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Composing;

/// <summary>How wide cells become where a text finds no room: grids that share columns of places share columns of cells, so what stands above and below is widened as well.</summary>
internal static class Widening
{
    /// <summary>The items whose cells aren't as wide as planned, by name.</summary>
    public static IReadOnlyDictionary<string, double> Of(PagePlan plan, IReadOnlyList<WideCells> wide)
    {
        var widths = wide.ToDictionary(cells => cells.Item, cells => cells.Width, StringComparer.Ordinal);
        Spread(plan, plan.Root, widths);
        return widths;
    }

    private static void Spread(PagePlan plan, AreaGrid grid, Dictionary<string, double> widths)
    {
        var places = Place.In(grid);
        foreach (var place in places)
        {
            if (plan.Items[place.Name] is NestedItem nested) Spread(plan, nested.Grid, widths);
        }
        // From neighbour to neighbour, until no width grows any more.
        while (places.Exists(place => places.Exists(other => Grows(plan, place, other, widths)))) { }
    }

    private static bool Grows(PagePlan plan, Place from, Place to, Dictionary<string, double> widths)
    {
        if (!from.Columns.Overlaps(to.Columns) || plan.Items[from.Name] is not TensorItem one || plan.Items[to.Name] is not TensorItem other || one.CellWidth != other.CellWidth)
        {
            return false;
        }
        var width = widths.GetValueOrDefault(from.Name, one.CellWidth);
        if (width <= widths.GetValueOrDefault(to.Name, other.CellWidth)) return false;
        widths[to.Name] = width;
        return true;
    }
}
