using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>An operation that changes each number by itself.</summary>
internal abstract class CellwiseOperation : Operation
{
    public override string Signature => $"{Name}(X)";

    public override string Shapes => "r x c → r x c";

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var cells = operands[0].Cells;
        for (var i = 0; i < cells.Length; i++) result.Cells[i] = Apply(cells[i].Number);
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = Unfold(operands[0].Terms[i]);
    }

    /// <summary>The term of one cell.</summary>
    protected abstract Term Unfold(Term operand);

    protected abstract Rational Apply(Rational value);
}
