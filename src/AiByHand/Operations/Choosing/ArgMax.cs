using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class ArgMax : Operation
{
    public override string Name => "argmax";

    public override string Signature => "argmax(X)";

    public override string Summary => "For each column the row of its largest number, counted from 1; a tie is refused";

    public override string Shapes => "r x c → 1 x c";

    public override Example Example => new("argmax(stack([1, 6], [2, 5]))", "2 1");

    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => new(1, operands[0].Shape.Columns);

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var column = 0; column < result.Cells.Length; column++) result.Cells[column] = RowOfLargest(operands[0], column) + 1;
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++) result.Terms[column] = new Terms.ArgMax(operands[0].Column(column));
    }

    /// <summary>The row of a column's largest number, counted from 0.</summary>
    /// <exception cref="OperandException">Two rows tie.</exception>
    public static int RowOfLargest(Tensor tensor, int column)
    {
        int best = 0, ties = 0;
        for (var row = 1; row < tensor.Shape.Rows; row++)
        {
            var compared = tensor[row, column].Number.CompareTo(tensor[best, column].Number);
            if (compared > 0) (best, ties) = (row, 0);
            else if (compared == 0) ties++;
        }
        return ties == 0 ? best : throw new OperandException($"column {column + 1} has two largest numbers ({tensor[best, column]}): no single maximum");
    }
}
