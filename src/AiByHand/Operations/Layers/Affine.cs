using AiByHand.Operations.Arithmetic;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Layers;

internal sealed class Affine : Operation
{
    public override string Name => "affine";

    public override string Signature => "affine(W, X)";

    public override string Summary => "A linear layer: W's last column is the bias, and X gets a row of 1s below it";

    public override string Shapes => "p x (n + 1), n x m → p x m";

    public override Example Example => new("affine([2, -1, 5], stack(3, 4))", "7");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape weights = operands[0].Shape, input = operands[1].Shape;
        return weights.Columns == input.Rows + 1
            ? new Shape(weights.Rows, input.Columns)
            : throw new OperandException($"affine({weights}, {input}): the weights need {input.Rows + 1} columns, one for each row of the input and the bias");
    }

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * operands[0].Shape.Columns;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => MatrixProduct.Evaluate(operands, result, hasBias: true);

    internal override IReadOnlyList<Slip> Slips => [Operations.Slips.NoBias, Operations.Slips.NoMinus, Operations.Slips.RowsWithRows];

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => MatrixProduct.Unfold(operands, result, hasBias: true);

    // Weights with a bias column have two names on paper, W1 and b1. Any other matrix is written with the 1s.
    internal override Phrase Read(IReadOnlyList<Phrase> operands) => operands[0].Bias is { } bias
        ? new Phrase($"{operands[0].Text} · {operands[1].Within(Precedence.Power)} + {bias}", Precedence.Sum)
        : new Phrase($"{operands[0].Within(Precedence.Product)} · [{operands[1].Text}; 1]", Precedence.Product);
}
