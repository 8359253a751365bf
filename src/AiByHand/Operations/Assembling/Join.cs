using System.Text;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Join : Operation
{
    // Far above any page; a text that is joined to itself again and again would soon fill the memory.
    private const int LongestText = 2000;

    public override string Name => "join";

    public override string Signature => "join(X, Y, …)";

    public override string Summary => "One text of all cells, one after the other, numbers as they are usually written";

    public override string Shapes => "r x c, … → 1 x 1";

    public override Example Example => new("join('x', [1, 2])", "x12");

    internal override int LeastOperands => 1;

    internal override int MostOperands => 32;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => Shape.Scalar;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var text = new StringBuilder();
        foreach (var operand in operands)
        {
            foreach (var cell in operand.Cells) text.Append(cell);
            if (text.Length > LongestText) throw new OperandException($"the text has more than {LongestText} signs");
        }
        result.Cells[0] = text.ToString();
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var parts = new List<Term>();
        foreach (var operand in operands) parts.AddRange(operand.Terms);
        result.Terms[0] = new Text(parts);
    }
}
