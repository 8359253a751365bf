using AiByHand.Tensors;

namespace AiByHand.Operations.Choosing;

/// <summary>Rows, or columns, by their numbers: which ones may depend on the draw, how many does not.</summary>
internal sealed class PickLines(Axis axis) : Operation
{
    private bool OfRows => axis == Axis.Rows;

    private string Lines => OfRows ? "rows" : "columns";

    public override string Name => $"pick_{Lines}";

    public override string Signature => $"{Name}(X, numbers)";

    public override string Summary => $"The {Lines} of X by their numbers, counted from 1, in the order of the numbers; one may be picked twice";

    public override string Shapes => OfRows ? "r x c, w x 1 → w x c" : "r x c, 1 x w → r x w";

    public override Example Example => OfRows ? new("pick_rows(stack(3, 4, 5), stack(3, 1))", "5 / 3") : new("pick_columns(['a', 'b', 'c'], [3, 1, 3])", "c a c");

    public override int LeastOperands => 2;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var (shape, numbers) = (operands[0].Shape, operands[1].Shape);
        if ((OfRows ? numbers.Columns : numbers.Rows) != 1) throw new OperandException($"{Name}: the numbers must be a {(OfRows ? "column" : "row")}, not {numbers}");
        return OfRows ? new Shape(numbers.Rows, shape.Columns) : new Shape(shape.Rows, numbers.Columns);
    }

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var line = 0; line < operands[1].Cells.Length; line++)
        {
            var from = LineOf(operands[0].Shape, operands[1].Cells[line]);
            if (OfRows) operands[0].Line(from).CopyTo(result.Line(line));
            else for (var row = 0; row < result.Shape.Rows; row++) result[row, line] = operands[0][row, from];
        }
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => new($"the {Lines} {operands[1]} of {operands[0].Within(Binding.Atom)}");

    // A look at each number; its line is copied out.
    internal override void Work(Workings work)
    {
        var (rows, columns) = work.Result.Shape;
        for (var line = 0; line < work.Operands[1].Cells.Length; line++)
        {
            var from = LineOf(work.Operands[0].Shape, work.Operands[1].Cells[line]);
            var isWanted = false;
            for (var i = 0; i < (OfRows ? columns : rows); i++)
            {
                var want = work.Wanted[OfRows ? line * columns + i : i * columns + line];
                isWanted |= want != Want.Nothing;
                work.Take(want, 0, OfRows ? from * columns + i : i * work.Operands[0].Shape.Columns + from);
            }
            if (!isWanted) continue;
            work.Pencil.Look();
            work.Read(1, line);
        }
    }

    private int LineOf(Shape shape, Cell number)
    {
        var most = OfRows ? shape.Rows : shape.Columns;
        return number is { Word: null, Number: { IsInteger: true } chosen } && chosen >= 1 && chosen <= most
            ? (int)chosen.Numerator - 1
            : throw new OperandException($"{Name}: {number} is no number from 1 to {most}");
    }
}
