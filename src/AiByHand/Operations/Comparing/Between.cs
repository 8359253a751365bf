using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class Between : Operation
{
    public override string Name => "between";

    public override string Signature => "X in a..b";

    public override string Summary => "1 where the number is a, b or between them";

    public override string Shapes => "r x c, 1 x 1, 1 x 1 → r x c";

    public override Example Example => new("[1, 2, 3] in 2..5", "0 1 1");

    internal override int LeastOperands => 3;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) =>
        operands[1].Shape == Shape.Scalar && operands[2].Shape == Shape.Scalar
            ? operands[0].Shape
            : throw new OperandException("the ends of a range must be single numbers");

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var (low, high) = (operands[1][0, 0].Number, operands[2][0, 0].Number);
        for (var i = 0; i < result.Cells.Length; i++)
        {
            var value = operands[0].Cells[i].Number;
            result.Cells[i] = value >= low && value <= high ? 1 : 0;
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Terms.Between(operands[0].Terms[i], operands[1].Terms[0], operands[2].Terms[0]);
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) =>
        new($"{operands[1].Within(Precedence.Sum)} ≤ {operands[0].Within(Precedence.Sum)} ≤ {operands[2].Within(Precedence.Sum)}", Precedence.Comparison);
}
