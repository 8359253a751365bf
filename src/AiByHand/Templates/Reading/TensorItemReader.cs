using AiByHand.Expressions;
using AiByHand.Tensors;
using AiByHand.Templates.Plans;

namespace AiByHand.Templates.Reading;

/// <summary>Reads how a tensor is shown.</summary>
internal sealed class TensorItemReader(TensorSections tensors, bool frames, Mistakes mistakes)
{
    public static readonly string[] Keys =
    [
        "tensor", "blank", "above", "below", "left", "right", "heads", "feet", "ones", "tint", "ink", "frame", "framed", "dark", "blocks", "then", "cell", "brackets", "turned", "hide-zeros",
    ];

    private const double SmallestCell = 0.1;

    public TensorItem Read(string name, SheetTensor tensor, Fields fields, Func<Fields, Align, Align, Placing> placing)
    {
        var isTurned = fields.Bool("turned");
        var grid = isTurned ? tensor.Shape.Transposed : tensor.Shape;
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
            ColumnCaptions(fields, "heads", grid),
            ColumnCaptions(fields, "feet", grid),
            fields.Bool("ones"),
            fields.Choices("tint", [TintOf(tensor.Role)]),
            fields.Choices("ink", [tensor.Ink]),
            fields.Choice("frame", frames ? FrameOf(tensor.Role) : FrameKind.None),
            Mask(fields, "framed", tensor),
            Mask(fields, "dark", tensor),
            Blocks(fields, grid),
            Then(fields, tensor),
            cell[0],
            cell[1],
            fields.Bool("brackets"))
        {
            IsTurned = isTurned,
            HidesZeros = fields.Bool("hide-zeros"),
        };
    }

    private List<string> ColumnCaptions(Fields fields, string key, Shape shape)
    {
        switch (fields.Node(key))
        {
            case null:
                return [];
            case YamlScalar { IsNull: false } prefix:
                return [.. Enumerable.Range(1, shape.Columns).Select(column => column < 10 ? $"{prefix.Text}_{column}" : $"{prefix.Text}_{{{column}}}")];
            case YamlList list when list.Items.Count == shape.Columns && list.Items.All(item => item is YamlScalar { IsNull: false }):
                return [.. list.Items.Select(item => ((YamlScalar)item).Text)];
            case var other:
                mistakes.Add(other.At, $"'{key}' must be a name or a list of {shape.Columns} names, one for each column, found {(other is YamlList { Items.Count: var count } ? Values.Counted(count, "name") : other.Kind)}");
                return [];
        }
    }

    private Expression? Mask(Fields fields, string key, SheetTensor tensor)
    {
        if (fields.Node(key) is not { } node || tensors.Scope.Parse(node, key) is not { } mask) return null;
        tensors.Scope.RefuseHelpers(mask, node, $"'{key}'");
        if (tensors.Scope.Check(mask, node) is { } actual && actual != tensor.Shape)
            mistakes.Add(node.At, $"'{key}' must be {tensor.Shape} as '{tensor.Name}' is, found {actual}");
        return mask;
    }

    private int Blocks(Fields fields, Shape shape)
    {
        var blocks = fields.Integer("blocks", 1, shape.Rows, 1);
        if (shape.Rows % blocks == 0) return blocks;
        mistakes.Add(fields.Node("blocks")!.At, $"{Values.Counted(shape.Rows, "row")} can't be cut into {blocks} equal blocks");
        return 1;
    }

    private string? Then(Fields fields, SheetTensor tensor)
    {
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
