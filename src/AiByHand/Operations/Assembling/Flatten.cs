using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Flatten : Operation
{
    public override string Name => "flatten";

    public override string Signature => "flatten(X)";

    public override string Summary => "All cells in one column, row by row";

    public override string Shapes => "r x c → (r * c) x 1";

    public override Example Example => new("flatten(stack([1, 2], [3, 4]))", "1 / 2 / 3 / 4");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => new(operands[0].Shape.Count, 1);

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => operands[0].Cells.CopyTo(result.Cells);

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => operands[0].Terms.CopyTo(result.Terms);
}
