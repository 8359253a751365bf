using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Transpose : Operation
{
    public override string Name => "transpose";

    public override string Signature => "transpose(X)";

    public override string Summary => "Rows and columns exchanged";

    public override string Shapes => "r x c → c x r";

    public override Example Example => new("transpose(stack([1, 2], [3, 4]))", "1 3 / 2 4");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape.Transposed;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var row = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < result.Shape.Columns; column++) result[row, column] = operands[0][column, row];
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var row = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < result.Shape.Columns; column++) result[row, column] = operands[0][column, row];
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"{operands[0].Within(Precedence.Atom)}ᵀ");
}
