using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Sampling;

internal sealed class CumulativeSum(Axis axis) : Operation
{
    private bool OfRows => axis == Axis.Rows;

    public override string Name => OfRows ? "row_cumsum" : "column_cumsum";

    public override string Signature => $"{Name}(X)";

    public override string Summary => OfRows ? "The running sum along each row: each cell and all at the left of it" : "The running sum down each column: each cell and all above it";

    public override string Shapes => "r x c → r x c";

    public override Example Example => OfRows ? new("row_cumsum([5, 6, 2])", "5 11 13") : new("column_cumsum(stack(5, 6, 2))", "5 / 11 / 13");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var cells = operands[0].Cells;
        var columns = result.Shape.Columns;
        var back = OfRows ? 1 : columns;
        for (var i = 0; i < cells.Length; i++) result.Cells[i] = (OfRows ? i % columns == 0 : i < columns) ? cells[i].Number : cells[i].Number + result.Cells[i - back].Number;
    }

    // A running sum goes on from the one before.
    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var columns = result.Shape.Columns;
        var back = OfRows ? 1 : columns;
        for (var i = 0; i < result.Terms.Length; i++)
        {
            var term = operands[0].Terms[i];
            result.Terms[i] = new Terms.Sum((OfRows ? i % columns == 0 : i < columns) ? [term] : [result.Terms[i - back], term]);
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("running sum", operands);
}
