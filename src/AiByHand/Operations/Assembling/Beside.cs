using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Beside : Operation
{
    public override string Name => "beside";

    public override string Signature => "beside(X, Y, …)";

    public override string Summary => "The tensors side by side";

    public override string Shapes => "r x a, r x b, … → r x (a + b + …)";

    public override Example Example => new("beside([1, 2], [3])", "1 2 3");

    internal override int LeastOperands => 1;

    internal override int MostOperands => 32;

    internal override bool PutsTogether => true;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var columns = 0;
        foreach (var operand in operands)
        {
            if (operand.Shape.Rows != operands[0].Shape.Rows)
            {
                throw new OperandException($"{operands[0].Shape} and {operand.Shape} can't stand side by side: the rows must be as many");
            }
            columns += operand.Shape.Columns;
        }
        return new Shape(operands[0].Shape.Rows, columns);
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var left = 0;
        foreach (var operand in operands)
        {
            for (var row = 0; row < result.Shape.Rows; row++) operand.Line(row).CopyTo(result.Line(row)[left..]);
            left += operand.Shape.Columns;
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var left = 0;
        foreach (var operand in operands)
        {
            for (var row = 0; row < result.Shape.Rows; row++) operand.Line(row).CopyTo(result.Line(row)[left..]);
            left += operand.Shape.Columns;
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"[{string.Join(" | ", operands)}]");
}
