using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Stack : Operation
{
    public override string Name => "stack";

    public override string Signature => "stack(X, Y, …)";

    public override string Summary => "The tensors one below the other";

    public override string Shapes => "a x c, b x c, … → (a + b + …) x c";

    public override Example Example => new("stack([1, 2], [3, 4])", "1 2 / 3 4");

    internal override int LeastOperands => 1;

    internal override int MostOperands => 32;

    internal override bool PutsTogether => true;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var rows = 0;
        foreach (var operand in operands)
        {
            if (operand.Shape.Columns != operands[0].Shape.Columns)
            {
                throw new OperandException($"{operands[0].Shape} and {operand.Shape} can't stand one below the other: the columns must be as many");
            }
            rows += operand.Shape.Rows;
        }
        return new Shape(rows, operands[0].Shape.Columns);
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var above = 0;
        foreach (var operand in operands)
        {
            operand.Cells.CopyTo(result.Cells[above..]);
            above += operand.Cells.Length;
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var above = 0;
        foreach (var operand in operands)
        {
            operand.Terms.CopyTo(result.Terms[above..]);
            above += operand.Terms.Length;
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"[{string.Join("; ", operands)}]");
}
