using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class FirstMax : Operation
{
    public override string Name => "first_max";

    public override string Signature => "first_max(X)";

    public override string Summary => "1 at the largest number of each column, of equal ones at the upper, 0 elsewhere";

    public override string Shapes => "r x c → r x c";

    public override Example Example => new("first_max(stack([1, 6], [2, 5], [2, 6]))", "0 1 / 1 0 / 0 0");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        result.Cells.Fill(0);
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var best = 0;
            for (var row = 1; row < result.Shape.Rows; row++)
            {
                if (operands[0][row, column].Number > operands[0][best, column].Number) best = row;
            }
            result[best, column] = 1;
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var largest = new Terms.ArgMax(operands[0].Column(column), TakesFirst: true);
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = new Indicator(largest, row + 1);
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("Max", operands);
}
