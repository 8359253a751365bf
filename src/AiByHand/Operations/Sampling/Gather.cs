using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Sampling;

internal sealed class Gather : Operation
{
    public override string Name => "gather";

    public override string Signature => "gather(X, rows)";

    public override string Summary => "From each column the cell in the row that cell t of 'rows' says, counted from 1";

    public override string Shapes => "r x c, 1 x c → 1 x c";

    public override Example Example => new("gather(stack([1, 3], [5, 7]), [2, 1])", "5 3");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var columns = operands[0].Shape.Columns;
        return operands[1].Shape == new Shape(1, columns)
            ? operands[1].Shape
            : throw new OperandException($"the rows must be 1x{columns}, one for each column, not {operands[1].Shape}");
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        Tensor tensor = operands[0], rows = operands[1];
        for (var column = 0; column < result.Cells.Length; column++)
        {
            var row = rows[0, column].Number;
            if (!row.IsInteger || row < 1 || row > tensor.Shape.Rows) throw new OperandException($"there is no row {row} in {tensor.Shape}");
            result.Cells[column] = tensor[(int)row.Numerator - 1, column];
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var column = 0; column < result.Terms.Length; column++) result.Terms[column] = new Terms.Index(new Position(operands[1].Terms[column]), operands[0].Column(column));
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"{operands[0].Within(Precedence.Atom)} in row {operands[1]}", Precedence.Comparison);
}
