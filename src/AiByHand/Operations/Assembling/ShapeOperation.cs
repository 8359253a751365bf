using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class ShapeOperation : Operation
{
    public override string Name => "shape";

    public override string Signature => "shape(X)";

    public override string Summary => "How many rows and how many columns";

    public override string Shapes => "r x c → 1 x 2";

    public override Example Example => new("shape([1, 2, 3])", "1 3");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => new(1, 2);

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => (result.Cells[0], result.Cells[1]) = (operands[0].Shape.Rows, operands[0].Shape.Columns);

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) =>
        (result.Terms[0], result.Terms[1]) = (new Dimension(operands[0].Shape.Rows), new Dimension(operands[0].Shape.Columns));
}
