using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Diagonal : Operation
{
    public override string Name => "diagonal";

    public override string Signature => "diagonal(v)";

    public override string Summary => "The column v laid on a diagonal, 0 elsewhere";

    public override string Shapes => "n x 1 → n x n";

    public override Example Example => new("diagonal(stack(2, 3))", "2 0 / 0 3");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape is { Columns: 1 } shape
        ? new Shape(shape.Rows, shape.Rows)
        : throw new OperandException($"diagonal needs a single column, not {operands[0].Shape}");

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        result.Fill(0);
        for (var i = 0; i < result.Shape.Rows; i++) result[i, i] = operands[0].Cells[i];
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        result.Terms.Fill(new Number(0));
        for (var i = 0; i < result.Shape.Rows; i++) result[i, i] = operands[0].Terms[i];
    }
}
