using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads how a tensor is shown.</summary>
internal sealed class TensorItemReader(TensorSections tensors, bool frames, Mistakes mistakes)
{
    public static readonly string[] Keys =
    [
        "tensor", "called", "blank", "above", "below", "left", "right", "heads", "feet", "sides", "ends", "arrows", "ones", "tint", "shade", "ink",
        "frame", "framed", "dark", "blocks", "then", "cell", "brackets", "turned", "hide-zeros", "rows", "columns", "room", "ticks", "checks", "marks", "pixels", "apply",
    ];

    private static readonly (string Key, CellLook Look)[] Looks = [("ticks", CellLook.Ticks), ("checks", CellLook.Checks), ("marks", CellLook.Marks), ("pixels", CellLook.Pixels)];

    private const double SmallestCell = 0.1;
    private const int MostRoom = 64;
    private const string Filler = "..";

    private static readonly (string Key, Side Side, string Inwards, string Outwards)[] EdgeSides =
    [
        ("above", Side.Top, "down", "up"), ("below", Side.Bottom, "up", "down"), ("left", Side.Left, "right", "left"), ("right", Side.Right, "left", "right"),
    ];

    private readonly MaskReader _masks = new(tensors, mistakes);

    public TensorItem Read(string name, SheetTensor tensor, Fields fields, Func<Fields, Align, Align, Placing> placing)
    {
        var isTurned = fields.Bool("turned");
        var part = PartOf(fields, tensor.Shape);
        var grid = isTurned ? part.Shape.Transposed : part.Shape;
        var room = fields.Has("room") ? fields.Integer("room", grid.Columns, MostRoom, grid.Columns) : 0;
        grid = grid with { Columns = Math.Max(room, grid.Columns) };
        var (firstRow, firstColumn) = isTurned ? (part.FirstColumn, part.FirstRow) : (part.FirstRow, part.FirstColumn);
        var cell = fields.Lengths("cell", 2, "[width, height] in cells", SmallestCell) ?? [1, 1];
        return new TensorItem(
            name,
            placing(fields, tensor.Role is Role.Weight or Role.Frozen ? Align.End : Align.Start, Align.Start),
            tensor.Name,
            fields.Bool("blank", otherwise: !tensor.IsGiven),
            fields.Text("above"),
            fields.Text("below"),
            fields.Text("left"),
            fields.Text("right"),
            LineCaptions(fields, "heads", firstColumn, grid.Columns, "column"),
            LineCaptions(fields, "feet", firstColumn, grid.Columns, "column"),
            Ones(fields),
            fields.Choices("tint", [TintOf(tensor.Role)]),
            fields.Node("ink") is YamlMap ? [tensor.Ink] : fields.Choices("ink", [tensor.Ink]),
            fields.Choice("frame", frames ? FrameOf(tensor.Role) : FrameKind.None),
            _masks.Read(fields, "framed", tensor.Name, tensor.Shape),
            _masks.Read(fields, "dark", tensor.Name, tensor.Shape),
            Blocks(fields, grid),
            Then(fields, tensor),
            cell[0],
            cell[1],
            fields.Bool("brackets"))
        {
            Called = fields.Text("called", "what the sheet calls the tensor"),
            Part = part.Shape == tensor.Shape ? null : part,
            Room = room,
            Look = LookOf(fields),
            IsTurned = isTurned,
            HidesZeros = fields.Bool("hide-zeros"),
            Sides = LineCaptions(fields, "sides", firstRow, grid.Rows, "row"),
            Ends = LineCaptions(fields, "ends", firstRow, grid.Rows, "row"),
            Shades = _masks.Shades(fields, tensor.Name, tensor.Shape),
            CellInks = fields.Node("ink") is YamlMap ? [.. _masks.Each<Ink>(fields, "ink", tensor.Name, tensor.Shape).Select(ink => (ink.Choice, ink.Mask))] : [],
            Apply = fields.Text("apply", "a function's name, such as ReLU"),
            EdgeArrows = EdgeArrows(fields),
        };
    }

    // Whether there are small 1s below: said, or where the matrix that is named has a bias to meet them.
    private bool Ones(Fields fields)
    {
        if (fields.Node("ones") is not YamlScalar { IsNull: false, Text: not ("true" or "false") } matrix) return fields.Bool("ones");
        return tensors.Resolve(matrix) is { } shown && tensors.Givens.Exists(given => given.Name == shown.Name && given.HasBias);
    }

    // What the item shows of its tensor: all of it where nothing is said.
    private static CellRange PartOf(Fields fields, Shape shape)
    {
        var (top, bottom) = fields.Range("rows", shape.Rows) ?? (1, shape.Rows);
        var (left, right) = fields.Range("columns", shape.Columns) ?? (1, shape.Columns);
        return new CellRange(top, bottom, left, right);
    }

    private CellLook LookOf(Fields fields)
    {
        var look = CellLook.Text;
        foreach (var (key, choice) in Looks)
        {
            if (!fields.Bool(key)) continue;
            if (look != CellLook.Text) mistakes.Add(fields.Node(key)!.At, $"a grid shows {string.Join(" or ", Looks.Select(other => other.Key))}, not two of them");
            look = choice;
        }
        return look;
    }

    // A name for each row or column: one name, numbered, or a list in which ~ is none.
    private List<string> LineCaptions(Fields fields, string key, int first, int count, string line)
    {
        switch (fields.Node(key))
        {
            case null:
                return [];
            case YamlScalar { IsNull: false } prefix:
                return [.. Numbered(prefix.Text, first, count)];
            case YamlList list when Filled(list, first, count) is { } captions:
                return captions;
            case var other:
                mistakes.Add(other.At, $"'{key}' must be a name or a list of {count} names, one for each {line}, found {(other is YamlList { Items.Count: var found } ? Counted.Of(found, "name") : other.Kind)}");
                return [];
        }
    }

    // A list of captions; one that ends in two points, w.., stands for as many w_1 w_2 … as there is room for.
    private static List<string>? Filled(YamlList list, int first, int count)
    {
        var captions = new List<string>(count);
        var isFilled = false;
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar caption) return null;
            var repeats = !isFilled && caption.Text.EndsWith(Filler, StringComparison.Ordinal);
            if (repeats) captions.AddRange(Numbered(caption.Text[..^Filler.Length], first, Math.Max(0, count - (list.Items.Count - 1))));
            else captions.Add(caption.IsNull ? "" : caption.Text);
            isFilled |= repeats;
        }
        return captions.Count == count ? captions : null;
    }

    private static IEnumerable<string> Numbered(string prefix, int first, int count) =>
        Enumerable.Range(first, count).Select(number => number < 10 ? $"{prefix}_{number}" : $"{prefix}_{{{number}}}");

    private List<(Side At, bool PointIn)> EdgeArrows(Fields fields)
    {
        var arrows = new List<(Side At, bool PointIn)>();
        if (fields.Map("arrows", "a map of sides to directions, such as { above: down }") is not { } map) return arrows;
        var sides = new Fields(map, [.. EdgeSides.Select(side => side.Key)], mistakes, "'arrows'");
        foreach (var (key, side, inwards, outwards) in EdgeSides)
        {
            if (sides.Scalar(key, $"{inwards} or {outwards}") is not { } direction) continue;
            if (direction.Text == inwards || direction.Text == outwards) arrows.Add((side, direction.Text == inwards));
            else mistakes.Add(direction.At, $"'{key}' must be {inwards} or {outwards}, found {direction.Kind}");
        }
        return arrows;
    }

    private int Blocks(Fields fields, Shape shape)
    {
        var blocks = fields.Integer("blocks", 1, shape.Rows, 1);
        if (shape.Rows % blocks == 0) return blocks;
        mistakes.Add(fields.Node("blocks")!.At, $"{Counted.Of(shape.Rows, "row")} can't be cut into {blocks} equal blocks");
        return 1;
    }

    private string? Then(Fields fields, SheetTensor tensor)
    {
        if (!fields.Has("then")) return tensor.Then;
        if (fields.Scalar("then", "a step's name") is not { } then || tensors.ResolveStep(then) is not { } step) return null;
        if (step.Shape != tensor.Shape) mistakes.Add(then.At, $"'{step.Name}' is {step.Shape} and can't stand in the cells of '{tensor.Name}', which is {tensor.Shape}");
        return step.Name;
    }

    private static FrameKind FrameOf(Role role) => role switch
    {
        Role.Weight => FrameKind.Weight,
        Role.Frozen => FrameKind.Frozen,
        _ => FrameKind.None,
    };

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
