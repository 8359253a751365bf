using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>An operation that changes each number by itself.</summary>
internal abstract class CellwiseOperation : Operation
{
    public override string Signature => $"{Name}(X)";

    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    public override Tensor Evaluate(IReadOnlyList<Tensor> operands) => operands[0].Map(Apply);

    protected abstract Rational Apply(Rational value);
}
