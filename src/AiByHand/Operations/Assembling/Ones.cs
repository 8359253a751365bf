using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Ones : Operation
{
    public override string Name => "ones";

    public override string Signature => "ones(rows, columns)";

    public override string Summary => "Nothing but 1";

    public override string Shapes => "r, c → r x c";

    public override Example Example => new("ones(1, 3)", "1 1 1");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => Sizes.Of(operands[0].Integer("the number of rows"), operands[1].Integer("the number of columns"));

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => result.Fill(1);

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => result.Terms.Fill(new Number(1));
}
