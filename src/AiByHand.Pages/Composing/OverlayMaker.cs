using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Pages.Composing;

/// <summary>Makes the strokes that run from item to item.</summary>
internal sealed class OverlayMaker(Solution solution, IReadOnlyDictionary<string, Slot> slots)
{
    /// <summary>The arrows, feeds, lookups, routes and deals of a plan.</summary>
    /// <exception cref="LayoutException">An item isn't there, or a choice has no target.</exception>
    public List<Overlay> Make(PagePlan plan)
    {
        var overlays = new List<Overlay>();
        foreach (var arrow in plan.Arrows)
        {
            var layer = arrow.OnKeyOnly ? Layer.Answer : Layer.Print;
            var color = arrow.OnKeyOnly ? Palette.Of(arrow.Ink) : Palette.Black;
            overlays.Add(new Arrow(End(arrow.From, arrow.FromCells, arrow.Leave), End(arrow.To, arrow.ToCells, arrow.Arrive), layer, color)
            {
                IsStraight = arrow.IsStraight,
                Along = arrow.Along is var (item, side) ? End(item, null, side) : null,
                Says = $"arrow from {Called(arrow.From)} to {Called(arrow.To)}{(arrow.Text is null ? "" : $": {SheetNames.Plain(arrow.Text)}")}",
                Text = arrow.Text is null ? null : Lettering.Marked(arrow.Text, arrow.OnKeyOnly ? FontFace.Script : FontFace.Sans),
            });
        }
        foreach (var feed in plan.Feeds)
        {
            overlays.Add(new Feed(SlotOf(feed.From), SlotOf(feed.To), LatticeOf(feed.To), Palette.Of(feed.Ink)) { Says = $"arrows from {Called(feed.From)} into {Called(feed.To)}" });
        }
        foreach (var lookup in plan.Lookups) AddLookup(lookup, plan.Items, overlays);
        foreach (var route in plan.Routes) AddRoutes(route, overlays);
        foreach (var deal in plan.Deals) AddDeals(deal, overlays);
        return overlays;
    }

    private SlotSide End(string name, CellRange? cells, Side side)
    {
        var slot = SlotOf(name);
        if (cells is null) return new SlotSide(slot, side);
        var grid = LatticeOf(name);
        return new SlotSide(slot, side) { Cells = () => grid.Cell(slot.Core, cells.FirstRow - 1, cells.FirstColumn - 1).Union(grid.Cell(slot.Core, cells.LastRow - 1, cells.LastColumn - 1)) };
    }

    private Lattice LatticeOf(string name) => SlotOf(name).Element is GridElement grid ? grid.Lattice : throw new LayoutException($"'{name}' has no cells");

    private void AddLookup(LookupPlan plan, IReadOnlyDictionary<string, PageItem> items, List<Overlay> overlays)
    {
        Tensor words = Shown(plan.Words), vocabulary = Shown(plan.Vocabulary);
        var places = new int[words.Shape.Columns];
        for (var word = 0; word < places.Length; word++)
        {
            places[word] = vocabulary.Cells.IndexOf(words[0, word]);
            if (places[word] < 0) throw new LayoutException($"'{words[0, word]}' of {plan.Words} isn't in {plan.Vocabulary}");
        }
        var color = Palette.Of(plan.Ink);
        overlays.Add(new Trails(CellsOf(plan.Words), CellsOf(plan.Vocabulary), [.. places.Select((place, word) => (word, place))], color)
        {
            Says = $"arrows from the columns of {Called(plan.Words)} to those of {Called(plan.Vocabulary)}: {string.Join(", ", places.Select((place, word) => $"{word + 1} to {place + 1}"))}",
        });
        overlays.Add(new Trails(CellsOf(plan.Table), CellsOf(plan.To), [.. places.Select((place, word) => (place, word))], color)
        {
            Says = $"arrows from the columns of {Called(plan.Table)} to those of {Called(plan.To)}: {string.Join(", ", places.Select((place, word) => $"{place + 1} to {word + 1}"))}",
        });

        Tensor Shown(string name) => items[name] is TensorItem item ? GridMaker.Shown(item, solution.Values[item.Tensor]) : throw new LayoutException($"'{name}' shows no tensor");

        SlotCells CellsOf(string name) => new(SlotOf(name), LatticeOf(name));
    }

    private void AddRoutes(RoutePlan plan, List<Overlay> overlays)
    {
        var chooser = SlotOf(plan.Cells);
        if (chooser.Element is not GridElement grid) throw new LayoutException($"a route starts at {plan.Cells}, which has no cells");
        if (!solution.Values.TryGetValue(plan.Choice, out var choice)) throw new LayoutException($"a route is chosen by '{plan.Choice}', which is no tensor");
        for (var column = 0; column < choice.Shape.Columns; column++)
        {
            var chosen = choice[0, column].Number;
            if (!chosen.IsInteger || chosen.Numerator < 1 || chosen.Numerator > plan.Targets.Count || chosen.Numerator > grid.Lattice.Rows || column >= grid.Lattice.Columns)
            {
                throw new LayoutException($"{plan.Choice} chooses {chosen} in column {column + 1}; {plan.Cells} has {grid.Lattice.Rows} rows and there are {plan.Targets.Count} targets");
            }
            var row = (int)chosen.Numerator - 1;
            var color = Palette.Of(plan.Inks.Count == 0 ? Ink.Black : plan.Inks[column % plan.Inks.Count]);
            overlays.Add(new Route(chooser, grid.Lattice, row, column, SlotOf(plan.Targets[row]), color)
            {
                Says = $"ring round {Called(plan.Cells)}, row {row + 1}, column {column + 1}; an arrow from it to a ring round {Called(plan.Targets[row])}",
            });
        }
    }

    private void AddDeals(DealPlan plan, List<Overlay> overlays)
    {
        var names = solution.Values[plan.By];
        List<string> partNames = [.. plan.Names];
        var (wholeSide, partSide) = plan.IsReturn ? (Side.Top, Side.Bottom) : (Side.Bottom, Side.Top);
        SlotSide[] parts = [.. plan.Parts.Select(part => new SlotSide(SlotOf(part), partSide))];
        var used = new int[parts.Length];
        for (var column = 0; column < names.Shape.Columns; column++)
        {
            var name = names[0, column].ToString();
            var part = partNames.IndexOf(name);
            if (part < 0) throw new LayoutException($"'{name}' of {plan.By} names no part");
            if (used[part] == LatticeOf(plan.Parts[part]).Columns) throw new LayoutException($"{plan.Parts[part]} has no column left for column {column + 1} of {plan.Whole}");
            overlays.Add(new Deal(ColumnOf(plan.Whole, column, wholeSide), ColumnOf(plan.Parts[part], used[part]++, partSide), parts, plan.IsReturn, Palette.Of(plan.Inks[part % plan.Inks.Count]))
            {
                Says = plan.IsReturn
                    ? $"arrow from {Called(plan.Parts[part])}, column {used[part]}, back to {Called(plan.Whole)}, column {column + 1}"
                    : $"arrow from {Called(plan.Whole)}, column {column + 1}, to {Called(plan.Parts[part])}, column {used[part]}",
            });
        }

        SlotSide ColumnOf(string item, int column, Side side) => End(item, new CellRange(1, LatticeOf(item).Rows, column + 1, column + 1), side);
    }

    // What the page calls an item.
    private string Called(string name) => SlotOf(name).Element is GridElement { Entries: [var first, ..] } ? first.Title : solution.Template.Page.Items[name] switch
    {
        TextItem text => SheetNames.Plain(text.Text),
        BoxItem box => SheetNames.Plain(box.Text),
        SignItem sign => SheetNames.Plain(sign.Text),
        _ => name.Replace('_', ' ').Replace('-', ' '),
    };

    private Slot SlotOf(string name) => slots.TryGetValue(name, out var slot) ? slot : throw new LayoutException($"'{name}' has no place on the page");
}
