using System.Globalization;
using AiByHand.Expressions;
using AiByHand.Tensors;
using AiByHand.Templates.Plans;

namespace AiByHand.Templates.Reading;

/// <summary>Reads one item of the page; its kind is told by its key.</summary>
internal sealed class ItemReader(TensorSections tensors, bool frames, Mistakes mistakes)
{
    public static readonly string[] CommonKeys = ["across", "down", "margin"];
    public static readonly string[] TensorKeys =
    [
        "tensor", "blank", "above", "below", "left", "right", "heads", "feet", "ones", "tint", "ink", "frame", "framed", "dark", "blocks", "then", "cell", "brackets", "rows", "columns", "ticks", "pixels",
    ];
    public static readonly string[] TextKeys = ["text", "voice", "chip"];
    public static readonly string[] SignKeys = ["sign"];
    public static readonly string[] OperatorKeys = ["operator", "above"];
    public static readonly string[] RuleKeys = ["rule"];
    public static readonly string[] SampleKeys = ["sample", "frame", "tint"];
    public static readonly string[] NestedKeys = ["areas", "gap"];
    public static readonly string[] NetworkKeys = ["network", "inks", "printed-links", "values"];

    private static readonly string[] Kinds = ["tensor", "text", "sign", "operator", "rule", "sample", "areas", "network"];

    /// <summary>The tensors that can stand on a page.</summary>
    public IEnumerable<string> Tensors => tensors.Givens.Where(given => !given.IsHelper).Select(given => given.Name).Concat(tensors.Steps.Select(step => step.Name));

    public PageItem? Read(string name, YamlMap map, bool isFirstColumn, bool isRoot, Func<Fields, AreaGrid> grid)
    {
        string[] kinds = [.. Kinds.Where(kind => map[kind] is not null)];
        if (kinds.Length > 1)
        {
            mistakes.Add(map.At, $"an item is one of {string.Join(", ", Kinds)}, not {string.Join(" and ", kinds)} at once");
            return null;
        }
        switch (kinds.Length == 0 ? "tensor" : kinds[0])
        {
            case "text":
                var text = Keys(map, TextKeys, "a text");
                return new TextItem(name, Placing(text, isFirstColumn ? Align.Start : Align.Center, Align.Center), text.Text("text") ?? "", text.Choice("voice", Voice.Caption), text.Choice("chip", Tint.None));
            case "sign":
                var sign = Keys(map, SignKeys, "a sign");
                return new SignItem(name, Centered(sign), sign.Text("sign") ?? "");
            case "operator":
                var circled = Keys(map, OperatorKeys, "an operator");
                return new OperatorItem(name, Centered(circled), circled.Text("operator") ?? "", circled.Text("above"));
            case "rule":
                return new RuleItem(name, Centered(Keys(map, RuleKeys, "a rule")));
            case "sample":
                var sample = Keys(map, SampleKeys, "a sample");
                var size = Values.ShapeOf(sample.Node("sample")!, mistakes) ?? new Shape(1, 1);
                return new SampleItem(name, Centered(sample), size.Rows, size.Columns, sample.Choice("frame", FrameKind.None), sample.Choice("tint", Tint.None));
            case "areas":
                var nested = Keys(map, NestedKeys, "a grid in the grid");
                return new NestedItem(name, Placing(nested, isRoot ? Align.Center : Align.Start, Align.Start), grid(nested));
            case "network":
                return Network(name, Keys(map, NetworkKeys, "a network"));
            default:
                return Tensor(name, map);
        }
    }

    public TextItem Caption(string name, string text, bool isFirstColumn) =>
        new(name, new Placing(isFirstColumn ? Align.Start : Align.Center, Align.Center, default), text, Voice.Caption, Tint.None);

    /// <summary>A tensor named in an area without an item of its own; null if there is none of that name.</summary>
    public TensorItem? PlainTensor(string name, Location at) =>
        Tensors.Contains(name) || tensors.Scope.IsBroken(name) ? Tensor(name, new YamlMap([], at)) : null;

    private TensorItem? Tensor(string name, YamlMap map)
    {
        var fields = Keys(map, TensorKeys, "a tensor's item");
        var named = fields.Scalar("tensor", "a tensor's name");
        var tensor = named?.Text ?? name;
        var given = tensors.Givens.Find(given => given.Name == tensor && !given.IsHelper);
        var step = tensors.Steps.Find(step => step.Name == tensor);
        if (given is null && step is null)
        {
            // A tensor that is broken already has had its mistake told.
            if (!tensors.Scope.IsBroken(tensor))
                mistakes.Add(named?.At ?? map.At, $"item '{name}': there is no tensor '{tensor}'{Spelling.DidYouMean(tensor, Tensors)}");
            return null;
        }
        var shape = given?.Shape ?? step!.Shape;
        var role = given?.Role ?? step!.Role;
        var part = Part(fields, shape);
        var cell = fields.Numbers("cell", 2) ?? [1, 1];
        return new TensorItem(
            name,
            Placing(fields, role is Role.Weight or Role.Frozen ? Align.End : Align.Start, Align.Start),
            tensor,
            fields.Bool("blank", otherwise: given is null),
            fields.Text("above"),
            fields.Text("below"),
            fields.Text("left"),
            fields.Text("right"),
            Heads(fields, "heads", part),
            Heads(fields, "feet", part),
            fields.Bool("ones"),
            fields.Choices("tint", [TintOf(role)]),
            fields.Choices("ink", [step?.Ink ?? Ink.Black]),
            fields.Choice("frame", !frames ? FrameKind.None : role == Role.Weight ? FrameKind.Weight : role == Role.Frozen ? FrameKind.Frozen : FrameKind.None),
            Mask(fields, "framed", shape),
            Mask(fields, "dark", shape),
            Blocks(fields, part.Shape),
            Then(fields, shape),
            cell[0],
            cell[1],
            fields.Bool("brackets"))
        {
            Part = part.Shape == shape ? null : part,
            Look = Look(fields),
        };
    }

    private NetworkItem Network(string name, Fields fields)
    {
        var layers = new List<string>();
        foreach (var node in fields.List("network", "a list of tensors, one to a layer"))
        {
            if (node is YamlScalar scalar && Tensors.Contains(scalar.Text)) layers.Add(scalar.Text);
            else mistakes.Add(node.At, $"a layer of the network is a tensor, not {node.Kind}{(node is YamlScalar word ? Spelling.DidYouMean(word.Text, Tensors) : "")}");
        }
        if (layers.Count < 2) mistakes.Add(fields.Node("network")!.At, "a network has at least two layers");
        return new NetworkItem(
            name,
            Centered(fields),
            layers,
            fields.Choices<Ink>("inks", [Ink.Black]),
            fields.Integer("printed-links", 0, Math.Max(0, layers.Count - 1), 0),
            fields.Bool("values", otherwise: true));
    }

    private CellLook Look(Fields fields)
    {
        var (ticks, pixels) = (fields.Bool("ticks"), fields.Bool("pixels"));
        if (ticks && pixels) mistakes.Add(fields.Node("pixels")!.At, "a grid shows ticks or pixels, not both");
        return ticks ? CellLook.Ticks : pixels ? CellLook.Pixels : CellLook.Text;
    }

    // What an item shows of its tensor: all of it where nothing is said.
    private Cut Part(Fields fields, Shape shape)
    {
        var (top, bottom) = Lines(fields, "rows", shape.Rows);
        var (left, right) = Lines(fields, "columns", shape.Columns);
        return new Cut(top, bottom, left, right);
    }

    private (int First, int Last) Lines(Fields fields, string key, int count)
    {
        if (fields.Scalar(key, "a number or a range") is not { } scalar) return (1, count);
        string[] ends = scalar.Text.Split("..");
        if (ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last) return (first, last);
        mistakes.Add(scalar.At, $"'{key}' must be a number or a range such as 1..2, from 1 to {count}, found {scalar.Kind}");
        return (1, count);

        int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count ? number : null;
    }

    private List<string> Heads(Fields fields, string key, Cut part)
    {
        switch (fields.Node(key))
        {
            case null:
                return [];
            case YamlScalar { IsNull: false } prefix:
                return [.. Enumerable.Range(part.FirstColumn, part.Shape.Columns).Select(column => column < 10 ? $"{prefix.Text}_{column}" : $"{prefix.Text}_{{{column}}}")];
            case YamlList list when list.Items.Count == part.Shape.Columns && list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Select(item => ((YamlScalar)item).Text)];
            case var other:
                mistakes.Add(other.At, $"'{key}' must be a name or a list of {part.Shape.Columns} names, one for each column");
                return [];
        }
    }

    private Expression? Mask(Fields fields, string key, Shape shape) => fields.Node(key) is { } node ? tensors.Scope.Mask(node, key, shape) : null;

    private int Blocks(Fields fields, Shape shape)
    {
        var blocks = fields.Integer("blocks", 1, shape.Rows, 1);
        if (shape.Rows % blocks == 0) return blocks;
        mistakes.Add(fields.Node("blocks")!.At, $"{shape.Rows} rows can't be cut into {blocks} equal blocks");
        return 1;
    }

    private string? Then(Fields fields, Shape shape)
    {
        if (fields.Scalar("then", "a step's name") is not { } then) return null;
        if (tensors.Steps.Find(step => step.Name == then.Text) is not { } step)
        {
            if (!tensors.Scope.IsBroken(then.Text)) mistakes.Add(then.At, $"there is no step '{then.Text}'{Spelling.DidYouMean(then.Text, tensors.Steps.Select(step => step.Name))}");
            return null;
        }
        if (step.Shape == shape) return then.Text;
        mistakes.Add(then.At, $"'{then.Text}' is {step.Shape} and can't stand in the cells of a {shape} tensor");
        return null;
    }

    private Fields Keys(YamlMap map, string[] keys, string what) => new(map, [.. keys, .. CommonKeys], mistakes, what);

    private Placing Centered(Fields fields) => Placing(fields, Align.Center, Align.Center);

    private Placing Placing(Fields fields, Align across, Align down) =>
        new(fields.Choice("across", across), fields.Choice("down", down), MarginOf(fields));

    private static Margin MarginOf(Fields fields)
    {
        if (fields.Node("margin") is YamlScalar)
        {
            var all = fields.Number("margin", 0);
            return new Margin(all, all, all, all);
        }
        return fields.Numbers("margin", 4) is { } sides ? new Margin(sides[0], sides[1], sides[2], sides[3]) : default;
    }

    private static Tint TintOf(Role role) => role switch
    {
        Role.Input => Tint.Yellow,
        Role.Hidden => Tint.Green,
        Role.Output => Tint.Blue,
        Role.Condition => Tint.Purple,
        Role.Spread => Tint.Salmon,
        Role.Attention => Tint.Gold,
        _ => Tint.None,
    };
}
