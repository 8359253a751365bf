using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Pages.Composing;

/// <summary>Turns a page plan and a solution into elements. The one place that knows both tensors and elements.</summary>
internal sealed class BodyMaker : PlanMaker
{
    private readonly Solution _solution;
    private readonly GridMaker _grids;
    private readonly CodeMaker _code;

    private BodyMaker(Solution solution, AnswerSheet sheet, IReadOnlyDictionary<string, double>? widths = null) : base(solution)
    {
        _solution = solution;
        _grids = new GridMaker(solution, sheet, widths);
        _code = new CodeMaker(sheet, _grids);
    }

    /// <summary>The body of a solution's page.</summary>
    public static Body Make(Solution solution, Blanks blanks)
    {
        var sheet = Located(solution.Template.Topic, () => AnswerSheet.Of(solution, blanks));
        var maker = new BodyMaker(solution, sheet);
        var root = maker.Grid(maker.Plan.Root);
        var wide = maker._grids.Wide;
        if (wide.Count > 0)
        {
            maker = new BodyMaker(solution, sheet, Widening.Of(maker.Plan, wide));
            root = maker.Grid(maker.Plan.Root);
        }
        var overlays = new OverlayMaker(solution, maker.Slots);
        return new Body(root, Located(maker.Topic, () => overlays.Make(maker.Plan))) { Wide = wide };
    }

    protected override Footprint Of(PageItem item, List<Slot> neighbours) => item switch
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
    };

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
        for (var node = 0; node < names.Length; node++) names[node] = Lettering.Plain(nodes.Cells[node].Write(_grids.NotationOf(item.Nodes)), FontFace.Sans);
        var ends = new (int, int)[edges.Shape.Rows];
        for (var edge = 0; edge < ends.Length; edge++) ends[edge] = (PlaceOf(edges[edge, 0]), PlaceOf(edges[edge, 1]));
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
        for (var row = 0; row < values.Length; row++) values[row] = Lettering.Plain(value[row, 0].Write(notation), FontFace.Script);
        return values;
    }

    private Slot? Showing(string tensor, List<Slot> neighbours)
    {
        foreach (var slot in neighbours)
        {
            if (Item(slot.Name) is TensorItem item && (item.Tensor == tensor || item.Then == tensor)) return slot;
        }
        return null;
    }

}
