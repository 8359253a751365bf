using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class In : Operation
{
    public override string Name => "in";

    public override string Signature => "X in [a, b, …]";

    public override string Summary => "1 where the cell is one of those listed";

    public override string Shapes => "r x c, p x q → r x c";

    public override Example Example => new("[1, 2, 3] in [1, 3]", "1 0 1");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * operands[1].Shape.Count;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var i = 0; i < result.Cells.Length; i++) result.Cells[i] = operands[1].Cells.Contains(operands[0].Cells[i]) ? 1 : 0;
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var among = operands[1].Terms.ToArray();
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Membership(operands[0].Terms[i], among);
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Infix(operands[0], "in", operands[1], Precedence.Comparison);
}
