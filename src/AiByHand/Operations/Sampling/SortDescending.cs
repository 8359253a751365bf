using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Sampling;

internal sealed class SortDescending : Operation
{
    public override string Name => "sort_descending";

    public override string Signature => "sort_descending(X, keys)";

    public override string Summary => "Each column from the largest key to the smallest; equal keys keep their order. Without keys the numbers themselves; a single column X serves every column of the keys";

    public override string Shapes => "r x c, r x c → r x c";

    public override Example Example => new("sort_descending(stack('cat', 'dog'), stack(.2, .8))", "dog / cat");

    internal override int LeastOperands => 1;

    internal override int MostOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape shape = operands[0].Shape, keys = operands[^1].Shape;
        return shape.Rows == keys.Rows && (shape.Columns == 1 || shape.Columns == keys.Columns)
            ? keys
            : throw new OperandException($"{shape} can't be sorted by {keys}: there must be a key for each cell, or for each row of a single column");
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        Tensor tensor = operands[0], keys = operands[^1];
        for (var column = 0; column < keys.Shape.Columns; column++)
        {
            var from = tensor.Shape.Columns == 1 ? 0 : column;
            var row = 0;
            foreach (var source in Order(keys, column)) result[row++, column] = tensor[source, from];
        }
    }

    internal override IReadOnlyList<Slip> Slips { get; } =
        [Slip.OfCells("sorted the wrong way", static term => term is Terms.Index { Place: NthLargest nth } index ? new Terms.Index(new NthLargest(nth.Keys, nth.Keys.Count + 1 - nth.Which), index.List) : null)];

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var keys = operands[^1].Column(column);
            var cells = operands[0].Column(operands[0].Shape.Columns == 1 ? 0 : column);
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = new Terms.Index(new NthLargest(keys, row + 1), cells);
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) =>
        new(operands.Count == 1 ? $"{operands[0]}, largest first" : $"{operands[0]}, largest {operands[1]} first", Precedence.Comparison);

    // OrderByDescending is stable by its contract.
    private static IEnumerable<int> Order(Tensor keys, int column) => Enumerable.Range(0, keys.Shape.Rows).OrderByDescending(source => keys[source, column].Number);
}
