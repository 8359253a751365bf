using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Identity : Operation
{
    public override string Name => "identity";

    public override string Signature => "identity(n)";

    public override string Summary => "1 on the diagonal, 0 elsewhere";

    public override string Shapes => "n → n x n";

    public override Example Example => new("identity(2)", "1 0 / 0 1");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var size = operands[0].Integer("the size");
        return Sizes.Of(size, size);
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        result.Fill(0);
        for (var i = 0; i < result.Shape.Rows; i++) result[i, i] = 1;
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        result.Terms.Fill(new Number(0));
        for (var i = 0; i < result.Shape.Rows; i++) result[i, i] = new Number(1);
    }
}
