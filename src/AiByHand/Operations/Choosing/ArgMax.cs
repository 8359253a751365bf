using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class ArgMax(Axis axis) : Operation
{
    private bool OfRows => axis == Axis.Rows;

    public override string Name => OfRows ? "row_argmax" : "argmax";

    public override string Signature => $"{Name}(X)";

    public override string Summary => OfRows
        ? "For each row the column of its largest number, counted from 1; a tie is refused"
        : "For each column the row of its largest number, counted from 1; a tie is refused";

    public override string Shapes => OfRows ? "r x c → r x 1" : "r x c → 1 x c";

    public override Example Example => OfRows ? new("row_argmax(stack([1, 6], [5, 2]))", "2 / 1") : new("argmax(stack([1, 6], [2, 5]))", "2 1");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => OfRows ? new(operands[0].Shape.Rows, 1) : new(1, operands[0].Shape.Columns);

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        for (var line = 0; line < result.Cells.Length; line++) result.Cells[line] = PlaceOfLargest(operands[0], axis, line) + 1;
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var line = 0; line < result.Terms.Length; line++) result.Terms[line] = new Terms.ArgMax(OfRows ? operands[0].Row(line) : operands[0].Column(line));
    }

    /// <summary>The place of a line's largest number, counted from 0.</summary>
    /// <exception cref="OperandException">Two of them tie.</exception>
    public static int PlaceOfLargest(Tensor tensor, Axis axis, int line)
    {
        var numbers = CellLine.Of(tensor, axis, line);
        int best = 0, ties = 0;
        for (var place = 1; place < numbers.Count; place++)
        {
            var compared = numbers[place].Number.CompareTo(numbers[best].Number);
            if (compared > 0) (best, ties) = (place, 0);
            else if (compared == 0) ties++;
        }
        return ties == 0 ? best : throw new OperandException($"{(axis == Axis.Rows ? "row" : "column")} {line + 1} has two largest numbers ({numbers[best]}): no single maximum");
    }
}
