using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Where an item stands, for its defaults.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="IsFirstColumn">Whether it stands in the first column of its grid.</param>
/// <param name="IsRoot">Whether its grid is the outermost.</param>
internal readonly record struct ItemPlace(string Name, bool IsFirstColumn, bool IsRoot);

/// <summary>Reads one item of the page; its kind is told by its key.</summary>
/// <param name="tensors">The tensors it may show.</param>
/// <param name="frames">Whether weights are framed.</param>
/// <param name="grid">Reads a grid in the grid.</param>
/// <param name="working">Reads the rows of a sum that is written by hand.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class ItemReader(TensorSections tensors, bool frames, Func<Fields, AreaGrid> grid, Func<Fields, AreaGrid> working, Mistakes mistakes)
{
    public static readonly string[] CommonKeys = ["across", "down", "margin"];
    public static readonly string[] TextKeys = ["text", "voice", "chip"];
    public static readonly string[] SignKeys = ["sign"];
    public static readonly string[] BoxKeys = ["box", "tint"];
    public static readonly string[] OperatorKeys = ["operator", "above"];
    public static readonly string[] RuleKeys = ["rule"];
    public static readonly string[] SampleKeys = ["sample", "frame", "framed", "tint", "shade"];
    public static readonly string[] NestedKeys = ["areas", "gap"];
    public static readonly string[] BesideKeys = ["beside", "gap"];
    public static readonly string[] StackKeys = ["stack", "gap"];
    public static readonly string[] WorkingKeys = ["working", "gap"];
    public static readonly string[] NetworkKeys = ["network", "weights", "inks", "printed-links", "values"];

    public static readonly string[] Kinds = ["tensor", "text", "sign", "box", "operator", "rule", "sample", "areas", "beside", "stack", "working", "network", "graph", "code"];

    private readonly MaskReader _masks = new(tensors, mistakes);
    private readonly TensorItemReader _tensorItems = new(tensors, frames, mistakes);
    private readonly GraphItemReader _graphs = new(tensors, mistakes);
    private readonly CodeReader _code = new(tensors, mistakes);

    /// <summary>The item, or null with the mistake told.</summary>
    public PageItem? Read(ItemPlace place, YamlMap map)
    {
        string[] kinds = [.. Kinds.Where(kind => map[kind] is not null)];
        if (kinds.Length > 1)
        {
            mistakes.Add(map.At, $"an item is one of {string.Join(", ", Kinds)}, not {string.Join(" and ", kinds)} at once");
            return null;
        }
        var name = place.Name;
        var kind = kinds is [var told] ? told : "";
        switch (kind)
        {
            case "tensor":
                var shown = FieldsOf(map, TensorItemReader.Keys, "a tensor's item");
                return shown.Scalar("tensor", "a tensor's name") is { } tensor && tensors.Resolve(tensor) is { } other ? _tensorItems.Read(name, other, shown, PlacingOf) : null;
            case "text":
                var text = FieldsOf(map, TextKeys, "a text");
                return new TextItem(name, PlacingOf(text, place.IsFirstColumn ? Align.Start : Align.Center, Align.Center), text.Text("text") ?? "", text.Choice("voice", Voice.Caption), text.Choice("chip", Tint.None));
            case "sign":
                var sign = FieldsOf(map, SignKeys, "a sign");
                return new SignItem(name, Centered(sign), sign.Text("sign") ?? "");
            case "box":
                var box = FieldsOf(map, BoxKeys, "a box");
                return new BoxItem(name, Centered(box), box.Text("box") ?? "", box.Choice("tint", Tint.None));
            case "operator":
                var circled = FieldsOf(map, OperatorKeys, "an operator");
                return new OperatorItem(name, Centered(circled), circled.Text("operator") ?? "", circled.Text("above"));
            case "rule":
                var rule = FieldsOf(map, RuleKeys, "a rule");
                if (!rule.Bool("rule", otherwise: true)) mistakes.Add(rule.Node("rule")!.At, "'rule' must be true: leave the item out for no rule");
                return new RuleItem(name, Centered(rule));
            case "sample":
                var sample = FieldsOf(map, SampleKeys, "a sample");
                var size = ShapeReader.Read(sample.Node("sample")!, tensors.Scope, mistakes) ?? Shape.Scalar;
                return new SampleItem(name, Centered(sample), size.Rows, size.Columns, sample.Choice("frame", FrameKind.None), sample.Choice("tint", Tint.None))
                {
                    Framed = _masks.Read(sample, "framed", "sample", size),
                    Shades = _masks.Shades(sample, "sample", size),
                };
            case "areas":
                var nested = FieldsOf(map, NestedKeys, "a grid in the grid");
                return new NestedItem(name, PlacingOf(nested, place.IsRoot ? Align.Center : Align.Start, Align.Start), grid(nested));
            case "beside" or "stack":
                var line = FieldsOf(map, kind == "beside" ? BesideKeys : StackKeys, kind == "beside" ? "items beside each other" : "a stack");
                return new NestedItem(name, PlacingOf(line, place.IsRoot ? Align.Center : Align.Start, Align.Start), grid(new Fields(LineOfItems.Of(map, kind, mistakes), mistakes)));
            case "working":
                var sum = FieldsOf(map, WorkingKeys, "a working");
                return new NestedItem(name, PlacingOf(sum, place.IsRoot ? Align.Center : Align.Start, Align.Start), working(new Fields(WorkingRows.Of(map, mistakes), mistakes)));
            case "network":
                return Network(name, FieldsOf(map, NetworkKeys, "a network"));
            case "graph":
                var graph = FieldsOf(map, GraphItemReader.Keys, "a graph");
                return _graphs.Read(name, graph, Centered(graph));
            case "code":
                var code = FieldsOf(map, CodeReader.Keys, "code");
                return _code.Read(name, code, PlacingOf(code, Align.Start, Align.Start));
            default:
                return NamedTensor(name, map);
        }
    }

    /// <summary>A quoted text in the areas.</summary>
    public static TextItem Caption(ItemPlace place, string text) =>
        new(place.Name, new Placing(place.IsFirstColumn ? Align.Start : Align.Center, Align.Center, default), text, Voice.Caption, Tint.None);

    // Without a key that tells its kind, the item is the tensor of its name.
    private TensorItem? NamedTensor(string name, YamlMap map)
    {
        if (tensors.Find(AreaReader.TensorOf(name)) is { } tensor) return _tensorItems.Read(name, tensor, FieldsOf(map, TensorItemReader.Keys, "a tensor's item"), PlacingOf);
        if (tensors.Scope.IsBroken(AreaReader.TensorOf(name))) return null;
        foreach (var (key, _) in map.Entries)
        {
            if (Spelling.DidYouMean(key.Text, Kinds) is { Length: > 0 } near && !TensorItemReader.Keys.Contains(key.Text) && !CommonKeys.Contains(key.Text))
            {
                mistakes.Add(key.At, $"an item has no '{key.Text}'{near}");
                return null;
            }
        }
        var (which, meant) = name[0] == AreaReader.UnnamedMark ? ("this item", "") : ($"'{name}' is no tensor, so its item", Spelling.DidYouMean(name, tensors.Scope.OnSheet));
        mistakes.Add(map.At, $"{which} needs a key that tells its kind: {string.Join(", ", Kinds)}{meant}");
        return null;
    }

    private NetworkItem Network(string name, Fields fields)
    {
        const string Expected = "a list of at least two tensors, one to a layer";
        var nodes = fields.List("network", Expected);
        if (nodes.Count < 2 && fields.Node("network") is YamlList list) mistakes.Add(list.At, $"'network' must be {Expected}, found {Counted.Of(nodes.Count, "tensor")}");
        var layers = Tensors(nodes, "a layer of the network is a tensor");
        return new NetworkItem(
            name,
            Centered(fields),
            [.. layers.Select(layer => layer.Name)],
            fields.Choices<Ink>("inks", [Ink.Black]),
            fields.Integer("printed-links", 0, Math.Max(0, nodes.Count - 1), 0),
            fields.Bool("values", otherwise: true))
        {
            Weights = WeightsOf(fields, layers, isWhole: layers.Count == nodes.Count),
        };
    }

    // One matrix between each layer and the next; a bias is no link.
    private List<string> WeightsOf(Fields fields, List<SheetTensor> layers, bool isWhole)
    {
        var nodes = fields.List("weights", "a list of tensors, one between each layer and the next");
        var weights = Tensors(nodes, "weights are a tensor");
        if (nodes.Count == 0 || weights.Count < nodes.Count || !isWhole) return [];
        if (weights.Count != layers.Count - 1)
        {
            mistakes.Add(fields.Node("weights")!.At, $"'weights' must be a list of {Counted.Of(layers.Count - 1, "tensor")}, one between each layer and the next, found {weights.Count}");
            return [];
        }
        for (var i = 0; i < weights.Count; i++)
        {
            var (from, to, shape) = (layers[i].Shape.Rows, layers[i + 1].Shape.Rows, weights[i].Shape);
            if (shape.Rows != to || shape.Columns < from || shape.Columns > from + 1)
            {
                mistakes.Add(nodes[i].At, $"'{weights[i].Name}' is {shape}; between '{layers[i].Name}' and '{layers[i + 1].Name}' it is {to}x{from}, or {to}x{from + 1} with a bias");
            }
        }
        return weights.ConvertAll(weight => weight.Name);
    }

    private List<SheetTensor> Tensors(IReadOnlyList<YamlNode> nodes, string what)
    {
        var found = new List<SheetTensor>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node is not YamlScalar { IsNull: false } scalar) mistakes.Add(node.At, $"{what}, found {node.Kind}");
            else if (tensors.Resolve(scalar) is { } tensor) found.Add(tensor);
        }
        return found;
    }

    private Fields FieldsOf(YamlMap map, string[] keys, string what) => new(map, [.. keys, .. CommonKeys], mistakes, what);

    private static Placing Centered(Fields fields) => PlacingOf(fields, Align.Center, Align.Center);

    private static Placing PlacingOf(Fields fields, Align across, Align down) => new(fields.Choice("across", across), fields.Choice("down", down), MarginOf(fields));

    private static Margin MarginOf(Fields fields)
    {
        if (fields.Node("margin") is YamlScalar)
        {
            var all = fields.Length("margin", 0);
            return new Margin(all, all, all, all);
        }
        return fields.Lengths("margin", 4, "a length in cells or four: [top, right, bottom, left]") is { } sides ? new Margin(sides[0], sides[1], sides[2], sides[3]) : default;
    }
}
