using AiByHand.Operations.Arithmetic;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Layers;

internal sealed class Linear : Operation
{
    public override string Name => "linear";

    public override string Signature => "linear(W, X)";

    public override string Summary => "A linear layer with a bias or without: affine(W, X) if W has a column more than X has rows, W · X if it has as many";

    public override string Shapes => "p x n, n x m → p x m";

    public override Example Example => new("linear([2, -1], stack(3, 4))", "2");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape weights = operands[0].Shape, input = operands[1].Shape;
        return weights.Columns == input.Rows || weights.Columns == input.Rows + 1
            ? new Shape(weights.Rows, input.Columns)
            : throw new OperandException($"linear({weights}, {input}): the weights need {input.Rows} columns, one for each row of the input, or one more for the bias");
    }

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * operands[0].Shape.Columns;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) =>
        MatrixProduct.Evaluate(operands, result, hasBias: operands[0].Shape.Columns > operands[1].Shape.Rows);

    internal override IReadOnlyList<Slip> Slips => [Operations.Slips.NoBias, Operations.Slips.NoMinus, Operations.Slips.RowsWithRows];

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) =>
        MatrixProduct.Unfold(operands, result, hasBias: operands[0].Shape.Columns > operands[1].Shape.Rows);
}
