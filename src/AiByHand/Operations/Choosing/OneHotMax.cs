using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class OneHotMax : Operation
{
    public override string Name => "one_hot_max";

    public override string Signature => "one_hot_max(X)";

    public override string Summary => "1 at the largest number of each column, 0 elsewhere; a tie is refused";

    public override string Shapes => "r x c → r x c";

    public override Example Example => new("one_hot_max(stack([1, 6], [2, 5]))", "0 1 / 1 0");

    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        result.Cells.Fill(0);
        for (var column = 0; column < result.Shape.Columns; column++) result[ArgMax.RowOfLargest(operands[0], column), column] = 1;
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var largest = new Terms.ArgMax(operands[0].Column(column));
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = new Indicator(largest, row + 1);
        }
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("Max", operands);
}
