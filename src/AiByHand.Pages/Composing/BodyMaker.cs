using System.Collections.Immutable;
using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Operations;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Pages.Composing;

/// <summary>Turns a page plan and a solution into elements. The one place that knows both tensors and elements.</summary>
internal sealed class BodyMaker
{
    private readonly Solution _solution;
    private readonly PagePlan _plan;
    private readonly GridMaker _grids;
    private readonly CodeMaker _code;
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    private BodyMaker(Solution solution, Blanks blanks, IReadOnlyDictionary<string, double> widths)
    {
        _solution = solution;
        _plan = solution.Template.Page;
        var sheet = Located(Topic, () => AnswerSheet.Of(solution, blanks));
        _grids = new GridMaker(solution, sheet, widths);
        _code = new CodeMaker(sheet, _grids);
    }

    /// <summary>The body of a solution's page.</summary>
    public static Body Make(Solution solution, Blanks blanks)
    {
        var maker = new BodyMaker(solution, blanks, ImmutableDictionary<string, double>.Empty);
        var root = maker.Grid(maker._plan.Root);
        var wide = maker._grids.Wide;
        if (wide.Count > 0)
        {
            maker = new BodyMaker(solution, blanks, Widening.Of(maker._plan, wide));
            root = maker.Grid(maker._plan.Root);
        }
        var overlays = new OverlayMaker(solution, maker._slots);
        return new Body(root, Located(maker.Topic, () => overlays.Make(maker._plan))) { Wide = wide };
    }

    private TracksElement Grid(AreaGrid grid)
    {
        var places = Place.In(grid);
        var slots = new List<Slot>(places.Count);
        foreach (var place in places)
        {
            if (Item(place.Name) is not NetworkItem)
                Add(place, slots);
        }
        // Networks come last, so that they find the items that their rows of circles are level with.
        foreach (var place in places)
        {
            if (Item(place.Name) is NetworkItem)
                Add(place, slots);
        }
        return Located(Topic, () => new TracksElement(grid, slots, Panels(slots)));
    }

    private void Add(Place place, List<Slot> slots)
    {
        var item = Item(place.Name);
        var slot = new Slot(place.Name, Element(item, slots), item.Placing, place.Rows, place.Columns);
        if (!_slots.TryAdd(place.Name, slot))
            throw new ComposeException($"{Topic}: {place.Name} stands on the page twice");
        slots.Add(slot);
    }

    private Element Element(PageItem item, List<Slot> neighbours) => Located<Element>($"{Topic}: {item.Name}", () => item switch
    {
        TensorItem tensor => _grids.Make(tensor),
        TextItem text => new TextElement(Captions.Block(text.Text, text.Voice), text.Placing.Horizontal, Palette.Of(text.Chip)),
        SignItem sign => new SignElement(sign.Text),
        BoxItem box => new BoxElement(Captions.Lines(box.Text), Palette.Of(box.Tint)),
        OperatorItem operation => new OperatorElement(operation.Operator, operation.Above),
        RuleItem => new RuleElement(),
        SampleItem sample => new SampleElement(_grids.Make(sample)),
        NestedItem nested => Grid(nested.Grid),
        CodeItem code => _code.Make(code),
        NetworkItem network => Network(network, neighbours),
        GraphItem graph => Graph(graph),
        _ => throw new LayoutException($"a {item.GetType().Name} can't be drawn"),
    }, item.At);

    private NetworkElement Network(NetworkItem item, List<Slot> neighbours)
    {
        var layers = new NetworkLayer[item.Layers.Count];
        for (var i = 0; i < layers.Length; i++)
        {
            var name = item.Layers[i];
            var value = _grids.Value(name);
            var isWritten = item.ShowsValues && value.Shape.Columns == 1 && (i == 0 || i == layers.Length - 1);
            var ink = _grids.InkOf(i == 0 && layers.Length > 1 ? item.Layers[1] : name);
            layers[i] = new NetworkLayer(value.Shape.Rows, Showing(name, neighbours), isWritten ? Values(name, value) : [], Palette.Of(ink), i < item.Weights.Count ? Links(item.Weights[i]) : null);
        }
        Color[] links = item.Inks.Count == 0 ? [Palette.Black] : [.. item.Inks.Select(Palette.Of)];
        return new NetworkElement(item.Name, layers, links, item.PrintedLinks);
    }

    // A node is joined with what its column of weights reaches.
    private Func<int, int, bool> Links(string weights)
    {
        var value = _grids.Value(weights);
        return (from, to) => !value[to, from].Number.IsZero;
    }

    private GraphElement Graph(GraphItem item)
    {
        Tensor nodes = _grids.Value(item.Nodes), edges = _grids.Value(item.Edges);
        var names = new Lettering[nodes.Shape.Count];
        for (var node = 0; node < names.Length; node++)
            names[node] = Lettering.Plain(nodes.Cells[node].Write(_grids.NotationOf(item.Nodes)), FontFace.Sans);
        var ends = new (int, int)[edges.Shape.Rows];
        for (var edge = 0; edge < ends.Length; edge++)
            ends[edge] = (PlaceOf(edges[edge, 0]), PlaceOf(edges[edge, 1]));
        return new GraphElement(names, ends);

        int PlaceOf(Cell node)
        {
            var place = nodes.Cells.IndexOf(node);
            return place >= 0 ? place : throw new LayoutException($"there is no node '{node}' in {item.Nodes}");
        }
    }

    private Lettering[] Values(string name, Tensor value)
    {
        var notation = _grids.NotationOf(name);
        var values = new Lettering[value.Shape.Rows];
        for (var row = 0; row < values.Length; row++)
            values[row] = Lettering.Plain(value[row, 0].Write(notation), FontFace.Script);
        return values;
    }

    private Slot? Showing(string tensor, List<Slot> neighbours)
    {
        foreach (var slot in neighbours)
        {
            if (Item(slot.Name) is TensorItem item && (item.Tensor == tensor || item.Then == tensor))
                return slot;
        }
        return null;
    }

    private List<Panel> Panels(List<Slot> slots)
    {
        var panels = new List<Panel>();
        foreach (var plan in _plan.Panels)
        {
            TrackSpan? rows = null, columns = null;
            var found = 0;
            foreach (var slot in slots)
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
            panels.Add(new Panel(rows!.Value, columns!.Value, plan.Dotted, plan.Padding, plan.Ink is { } ink ? Palette.Of(ink) : null));
        }
        return panels;
    }

    private string Topic => _solution.Template.Topic;

    private PageItem Item(string name) =>
        _plan.Items.TryGetValue(name, out var item) ? item : throw new ComposeException($"{Topic}: the page has no item '{name}'");

    // Whatever is wrong with an item comes out as one kind of exception that says where.
    private static T Located<T>(string place, Func<T> make, Location? at = null)
    {
        try
        {
            return make();
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException or InexactNotationException or OperandException or OverflowException or LayoutException)
        {
            throw new ComposeException($"{place}: {mistake.Message}", at);
        }
    }
}
