using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Reshape : Operation
{
    public override string Name => "reshape";

    public override string Signature => "reshape(X, rows, columns)";

    public override string Summary => "The same cells, row by row, in rows of another length";

    public override string Shapes => "(r * c) x 1, r, c → r x c";

    public override Example Example => new("reshape([1, 2, 3, 4, 5, 6], 2, 3)", "1 2 3 / 4 5 6");

    internal override int LeastOperands => 3;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var shape = Sizes.Of(operands[1].Integer("the number of rows"), operands[2].Integer("the number of columns"));
        return shape.Count == operands[0].Shape.Count
            ? shape
            : throw new OperandException($"the {operands[0].Shape.Count} cells of a {operands[0].Shape} tensor don't fill {shape}");
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => operands[0].Cells.CopyTo(result.Cells);

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => operands[0].Terms.CopyTo(result.Terms);

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"{operands[0].Within(Precedence.Power)} in rows of {operands[2]}", Precedence.Comparison);
}
