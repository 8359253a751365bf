using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Zeros : Operation
{
    public override string Name => "zeros";

    public override string Signature => "zeros(rows, columns)";

    public override string Summary => "Nothing but 0";

    public override string Shapes => "r, c → r x c";

    public override Example Example => new("zeros(1, 3)", "0 0 0");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => Sizes.Of(operands[0].Integer("the number of rows"), operands[1].Integer("the number of columns"));

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => result.Fill(0);

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => result.Terms.Fill(new Number(0));
}
