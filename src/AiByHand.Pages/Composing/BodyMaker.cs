using AiByHand.Numbers;
using AiByHand.Operations;
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

/// <summary>Turns a page plan and a solution into elements. The one place that knows both tensors and elements.</summary>
internal sealed class BodyMaker
{
    private readonly Solution _solution;
    private readonly PagePlan _plan;
    private readonly GridMaker _grids;
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    private BodyMaker(Solution solution, Blanks blanks)
    {
        _solution = solution;
        _plan = solution.Template.Page;
        _grids = new GridMaker(solution, blanks);
    }

    /// <summary>The body of a solution's page.</summary>
    public static Body Make(Solution solution, Blanks blanks)
    {
        var maker = new BodyMaker(solution, blanks);
        TracksElement root = maker.Grid(maker._plan.Root);
        return new Body(root, maker.Overlays());
    }

    private TracksElement Grid(AreaGrid grid)
    {
        List<(string Name, TrackSpan Rows, TrackSpan Columns)> places = Places(grid);
        var slots = new List<Slot>(places.Count);
        foreach (var (name, rows, columns) in places)
        {
            PageItem item = Item(name);
            var slot = new Slot(name, Element(item, slots), item.Placing, rows, columns);
            if (!_slots.TryAdd(name, slot))
                throw new ComposeException($"{Topic}: {name} stands on the page twice");
            slots.Add(slot);
        }
        return Located(Topic, () => new TracksElement(grid, slots, Panels(slots)));
    }

    // Networks come last, so that they find the items that their rows of circles are level with.
    private List<(string Name, TrackSpan Rows, TrackSpan Columns)> Places(AreaGrid grid)
    {
        var places = new List<(string Name, TrackSpan Rows, TrackSpan Columns)>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < grid.Areas.Count; row++)
        {
            for (int column = 0; column < grid.Areas[row].Count; column++)
            {
                if (grid.Areas[row][column] is not { } name)
                    continue;
                TrackSpan rows = new(row, row), columns = new(column, column);
                if (index.TryAdd(name, places.Count))
                {
                    places.Add((name, rows, columns));
                    continue;
                }
                var known = places[index[name]];
                places[index[name]] = (name, known.Rows.Union(rows), known.Columns.Union(columns));
            }
        }
        foreach (var (name, rows, columns) in places)
        {
            for (int row = rows.First; row <= rows.Last; row++)
            {
                for (int column = columns.First; column <= columns.Last; column++)
                {
                    if (grid.Areas[row][column] != name)
                        throw new ComposeException($"{Topic}: the places of {name} are no rectangle");
                }
            }
        }
        return [.. places.OrderBy(place => Item(place.Name) is NetworkItem)];
    }

    private Element Element(PageItem item, List<Slot> neighbours) => Located<Element>($"{Topic}: {item.Name}", () => item switch
    {
        TensorItem tensor => _grids.Make(tensor),
        TextItem text => new TextElement(Captions.Block(text.Text, text.Voice), text.Placing.Horizontal, Palette.Of(text.Chip)),
        SignItem sign => new SignElement(sign.Text),
        OperatorItem operation => new OperatorElement(operation.Operator, operation.Above),
        RuleItem => new RuleElement(),
        SampleItem sample => new SampleElement(SampleLattice(sample)),
        NestedItem nested => Grid(nested.Grid),
        NetworkItem network => Network(network, neighbours),
        _ => throw new LayoutException($"a {item.GetType().Name} can't be drawn"),
    });

    private static Lattice SampleLattice(SampleItem sample)
    {
        var fills = new Color?[sample.Columns];
        Array.Fill(fills, Palette.Of(sample.Tint));
        return new Lattice
        {
            Rows = sample.Rows,
            Columns = sample.Columns,
            CellWidth = SampleElement.Cell,
            CellHeight = SampleElement.Cell,
            Fills = fills,
            Frame = Palette.Of(sample.Frame),
        };
    }

    private NetworkElement Network(NetworkItem item, List<Slot> neighbours)
    {
        var layers = new NetworkLayer[item.Layers.Count];
        for (int i = 0; i < layers.Length; i++)
        {
            string name = item.Layers[i];
            Tensor value = _grids.Value(name);
            bool isWritten = item.ShowsValues && value.Shape.Columns == 1 && (i == 0 || i == layers.Length - 1);
            Ink ink = _grids.InkOf(i == 0 && layers.Length > 1 ? item.Layers[1] : name);
            layers[i] = new NetworkLayer(value.Shape.Rows, Showing(name, neighbours), isWritten ? Values(name, value) : [], Palette.Of(ink));
        }
        Color[] links = item.Inks.Count == 0 ? [Palette.Black] : [.. item.Inks.Select(Palette.Of)];
        return new NetworkElement(layers, links, item.PrintedLinks);
    }

    private Lettering[] Values(string name, Tensor value)
    {
        Notation notation = _grids.NotationOf(name);
        var values = new Lettering[value.Shape.Rows];
        for (int row = 0; row < values.Length; row++)
            values[row] = Lettering.Plain(value[row, 0].Write(notation), FontFace.Script);
        return values;
    }

    private Slot? Showing(string tensor, List<Slot> neighbours)
    {
        foreach (Slot slot in neighbours)
        {
            if (Item(slot.Name) is TensorItem item && (item.Tensor == tensor || item.Then == tensor))
                return slot;
        }
        return null;
    }

    private List<Panel> Panels(List<Slot> slots)
    {
        var panels = new List<Panel>();
        foreach (PanelPlan plan in _plan.Panels)
        {
            TrackSpan? rows = null, columns = null;
            int found = 0;
            foreach (Slot slot in slots)
            {
                if (!plan.Around.Contains(slot.Name))
                    continue;
                rows = rows?.Union(slot.Rows) ?? slot.Rows;
                columns = columns?.Union(slot.Columns) ?? slot.Columns;
                found++;
            }
            if (found == 0)
                continue;
            if (found < plan.Around.Distinct(StringComparer.Ordinal).Count())
                throw new ComposeException($"{Topic}: the panel around {string.Join(", ", plan.Around)} reaches into another grid");
            panels.Add(new Panel(rows!.Value, columns!.Value, plan.Dotted, plan.Padding));
        }
        return panels;
    }

    private List<Overlay> Overlays()
    {
        var overlays = new List<Overlay>();
        foreach (ArrowPlan plan in _plan.Arrows)
        {
            Color color = plan.OnKeyOnly ? Palette.Of(plan.Ink) : Palette.Black;
            overlays.Add(new Arrow(End(plan.From, plan.FromCells, plan.Leave), End(plan.To, plan.ToCells, plan.Arrive), plan.IsStraight, plan.OnKeyOnly ? Layer.Answer : Layer.Print, color));
        }
        foreach (FeedPlan plan in _plan.Feeds)
            overlays.Add(new Feed(SlotOf(plan.From), SlotOf(plan.To), LatticeOf(plan.To), Palette.Of(plan.Ink)));
        foreach (RoutePlan plan in _plan.Routes)
            AddRoutes(plan, overlays);
        return overlays;
    }

    private ArrowEnd End(string name, CellRange? cells, Side side) => new(SlotOf(name), cells is null ? null : LatticeOf(name), cells, side);

    private Lattice LatticeOf(string name) => SlotOf(name).Element is GridElement grid ? grid.Lattice : throw new ComposeException($"{Topic}: '{name}' has no cells");

    private void AddRoutes(RoutePlan plan, List<Overlay> overlays)
    {
        Slot chooser = SlotOf(plan.Cells);
        if (chooser.Element is not GridElement grid)
            throw new ComposeException($"{Topic}: a route starts at {plan.Cells}, which has no cells");
        Tensor choice = Located($"{Topic}: route of {plan.Cells}", () => _grids.Value(plan.Choice));
        for (int column = 0; column < choice.Shape.Columns; column++)
        {
            Rational chosen = choice[0, column].Number;
            if (!chosen.IsInteger || chosen.Numerator < 1 || chosen.Numerator > plan.Targets.Count || chosen.Numerator > grid.Lattice.Rows || column >= grid.Lattice.Columns)
                throw new ComposeException($"{Topic}: {plan.Choice} chooses {chosen} in column {column + 1}; {plan.Cells} has {grid.Lattice.Rows} rows and there are {plan.Targets.Count} targets");
            int row = (int)chosen.Numerator - 1;
            Color color = Palette.Of(plan.Inks.Count == 0 ? Ink.Black : plan.Inks[column % plan.Inks.Count]);
            overlays.Add(new Route(chooser, grid.Lattice, row, column, SlotOf(plan.Targets[row]), color));
        }
    }

    private string Topic => _solution.Template.Topic;

    private PageItem Item(string name) =>
        _plan.Items.TryGetValue(name, out PageItem? item) ? item : throw new ComposeException($"{Topic}: the page has no item '{name}'");

    private Slot SlotOf(string name) =>
        _slots.TryGetValue(name, out Slot? slot) ? slot : throw new ComposeException($"{Topic}: '{name}' has no place on the page");

    // Whatever is wrong with an item comes out as one kind of exception that says where.
    private static T Located<T>(string place, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException or InexactNotationException or OperandException or OverflowException or LayoutException)
        {
            throw new ComposeException($"{place}: {mistake.Message}");
        }
    }
}
