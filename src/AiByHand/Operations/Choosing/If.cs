using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class If : Operation
{
    public override string Name => "if";

    public override string Signature => "if(condition, X, Y)";

    public override string Summary => "Cell by cell X where the condition is true, Y where it is 0. A 1x1, a row or a column is repeated to meet a matrix";

    public override string Shapes => "r x c, r x c, r x c → r x c";

    public override Example Example => new("if([1, -2, 3] > 0, [1, -2, 3], 'none')", "1 none 3");

    internal override int LeastOperands => 3;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        int rows = operands.Max(operand => operand.Shape.Rows), columns = operands.Max(operand => operand.Shape.Columns);
        foreach (var operand in operands)
        {
            if ((operand.Shape.Rows != rows && operand.Shape.Rows != 1) || (operand.Shape.Columns != columns && operand.Shape.Columns != 1))
            {
                throw new OperandException($"if({operands[0].Shape}, {operands[1].Shape}, {operands[2].Shape}): the shapes must be equal, or one a row, a column or a single number");
            }
        }
        return new Shape(rows, columns);
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var row = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < result.Shape.Columns; column++)
            {
                var chosen = operands[Chosen(operands[0], row, column)];
                result[row, column] = chosen.Cells[PlaceOf(chosen.Shape, row, column)];
            }
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        TermGrid condition = operands[0], then = operands[1], otherwise = operands[2];
        for (var row = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < result.Shape.Columns; column++)
            {
                result[row, column] = new Conditional(
                    condition.Terms[PlaceOf(condition.Shape, row, column)], then.Terms[PlaceOf(then.Shape, row, column)], otherwise.Terms[PlaceOf(otherwise.Shape, row, column)]);
            }
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"{operands[1]} where {operands[0]}, else {operands[2]}", Precedence.Comparison);

    private static int Chosen(Tensor condition, int row, int column) => condition.Cells[PlaceOf(condition.Shape, row, column)] is { Word: null, Number.IsZero: true } ? 2 : 1;

    // What is repeated has one place for all.
    private static int PlaceOf(Shape shape, int row, int column) => (shape.Rows == 1 ? 0 : row * shape.Columns) + (shape.Columns == 1 ? 0 : column);
}
