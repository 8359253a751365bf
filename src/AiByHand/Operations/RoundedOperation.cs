using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>A function whose exact value no fraction holds: its rounding is part of it, <c>sigmoid(Z, 1)</c>.</summary>
internal abstract class RoundedOperation : Operation
{
    private const int MostPlaces = 9;

    // A series of numbers of 60 digits.
    private const int CostOfOne = 500;

    public override string Signature => $"{Name}(X, places)";

    public override string Shapes => "r x c, places → r x c";

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) =>
        operands[1].Integer("the number of places", 0) <= MostPlaces ? operands[0].Shape : throw new OperandException($"at most {MostPlaces} places");

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * CostOfOne;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => Apply(operands[0], (int)operands[1][0, 0].Number.Numerator, result);

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => Unfold(operands[0], operands[1].Integer, result);

    protected abstract void Unfold(TermGrid operand, int places, TermDraft result);

    protected abstract void Apply(Tensor tensor, int places, TensorDraft result);
}
