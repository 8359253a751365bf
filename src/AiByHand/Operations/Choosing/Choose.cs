using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class Choose : Operation
{
    public override string Name => "choose";

    public override string Signature => "choose(choice, X1, X2, …)";

    public override string Summary => "Column by column from X1, X2 …: column t from the one that cell t of the row 'choice' says, counted from 1";

    public override string Shapes => "1 x c, r x c, r x c, … → r x c";

    public override Example Example => new("choose([2, 1], [3, 4], [6, 7])", "6 4");

    internal override int LeastOperands => 3;

    internal override int MostOperands => 17;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var shape = operands[1].Shape;
        for (var i = 2; i < operands.Count; i++)
        {
            if (operands[i].Shape != shape) throw new OperandException($"the tensors to choose from must have one shape, not {shape} and {operands[i].Shape}");
        }
        return operands[0].Shape == new Shape(1, shape.Columns)
            ? shape
            : throw new OperandException($"the choice must be 1x{shape.Columns}, one for each column, not {operands[0].Shape}");
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var choice = operands[0][0, column];
            if (!(choice.Number is { IsInteger: true } chosen && chosen >= 1 && chosen < operands.Length))
            {
                throw new OperandException($"the choice {choice} isn't a number from 1 to {operands.Length - 1}");
            }
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = operands[(int)chosen.Numerator][row, column];
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var choice = new Position(operands[0][0, column]);
            for (var row = 0; row < result.Shape.Rows; row++)
            {
                var options = new Term[operands.Length - 1];
                for (var i = 0; i < options.Length; i++) options[i] = operands[i + 1][row, column];
                result[row, column] = new Terms.Index(choice, options);
            }
        }
    }
}
