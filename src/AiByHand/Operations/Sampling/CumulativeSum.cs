using AiByHand.Tensors;

namespace AiByHand.Operations.Sampling;

internal sealed class CumulativeSum : Operation
{
    public override string Name => "column_cumsum";

    public override string Signature => "column_cumsum(X)";

    public override string Summary => "The running sum down each column: each cell and all above it";

    public override string Shapes => "r x c → r x c";

    public override Example Example => new("column_cumsum(stack(5, 6, 2))", "5 / 11 / 13");

    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var cells = operands[0].Cells;
        var columns = result.Shape.Columns;
        for (var i = 0; i < cells.Length; i++) result.Cells[i] = i < columns ? cells[i].Number : cells[i].Number + result.Cells[i - columns].Number;
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("running sum", operands);

    // Down to the last wanted cell of each column.
    internal override void Work(Workings work)
    {
        var (rows, columns) = work.Result.Shape;
        for (var column = 0; column < columns; column++)
        {
            var last = rows - 1;
            while (last >= 0 && work.Wanted[last * columns + column] == Want.Nothing) last--;
            var sum = new RunningSum(work.Pencil);
            for (var row = 0; row <= last; row++)
            {
                sum.Add(work.Operands[0][row, column].Number);
                work.Read(0, row * columns + column);
            }
        }
    }
}
