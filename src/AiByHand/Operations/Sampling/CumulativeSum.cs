using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Sampling;

internal sealed class CumulativeSum : Operation
{
    public override string Name => "column_cumsum";

    public override string Signature => "column_cumsum(X)";

    public override string Summary => "The running sum down each column: each cell and all above it";

    public override string Shapes => "r x c → r x c";

    public override Example Example => new("column_cumsum(stack(5, 6, 2))", "5 / 11 / 13");

    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var cells = operands[0].Cells;
        var columns = result.Shape.Columns;
        for (var i = 0; i < cells.Length; i++) result.Cells[i] = i < columns ? cells[i].Number : cells[i].Number + result.Cells[i - columns].Number;
    }

    // A running sum goes on from the one above.
    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var columns = result.Shape.Columns;
        for (var i = 0; i < result.Terms.Length; i++)
        {
            var term = operands[0].Terms[i];
            result.Terms[i] = new Terms.Sum(i < columns ? [term] : [result.Terms[i - columns], term]);
        }
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("running sum", operands);
}
