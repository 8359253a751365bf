using AiByHand.Tensors;
using AiByHand.Terms;

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

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var (shape, numbers) = (operands[0].Shape, operands[1].Shape);
        if ((OfRows ? numbers.Columns : numbers.Rows) != 1) throw new OperandException($"{Name}: the numbers must be a {(OfRows ? "column" : "row")}, not {numbers}");
        return OfRows ? new Shape(numbers.Rows, shape.Columns) : new Shape(shape.Rows, numbers.Columns);
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var line = 0; line < operands[1].Cells.Length; line++)
        {
            var from = LineOf(operands[0].Shape, operands[1].Cells[line]);
            if (OfRows) operands[0].Line(from).CopyTo(result.Line(line));
            else for (var row = 0; row < result.Shape.Rows; row++) result[row, line] = operands[0][row, from];
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var line = 0; line < operands[1].Terms.Length; line++)
        {
            var place = new Position(operands[1].Terms[line]);
            for (var i = 0; i < (OfRows ? result.Shape.Columns : result.Shape.Rows); i++)
            {
                if (OfRows) result[line, i] = new Terms.Index(place, operands[0].Column(i));
                else result[i, line] = new Terms.Index(place, operands[0].Row(i));
            }
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"the {Lines} {operands[1]} of {operands[0].Within(Precedence.Atom)}", Precedence.Comparison);

    private int LineOf(Shape shape, Cell number)
    {
        var most = OfRows ? shape.Rows : shape.Columns;
        return number is { Word: null, Number: { IsInteger: true } chosen } && chosen >= 1 && chosen <= most
            ? (int)chosen.Numerator - 1
            : throw new OperandException($"{Name}: {number} is no number from 1 to {most}");
    }
}
