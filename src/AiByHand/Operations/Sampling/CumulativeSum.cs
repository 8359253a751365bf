using AiByHand.Tensors;

namespace AiByHand.Operations.Sampling;

internal sealed class CumulativeSum(Axis axis) : Operation
{
    private bool OfRows => axis == Axis.Rows;

    public override string Name => OfRows ? "row_cumsum" : "column_cumsum";

    public override string Signature => $"{Name}(X)";

    public override string Summary => OfRows ? "The running sum along each row: each cell and all at the left of it" : "The running sum down each column: each cell and all above it";

    public override string Shapes => "r x c → r x c";

    public override Example Example => OfRows ? new("row_cumsum([5, 6, 2])", "5 11 13") : new("column_cumsum(stack(5, 6, 2))", "5 / 11 / 13");

    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var cells = operands[0].Cells;
        var columns = result.Shape.Columns;
        var back = OfRows ? 1 : columns;
        for (var i = 0; i < cells.Length; i++)
            result.Cells[i] = (OfRows ? i % columns == 0 : i < columns) ? cells[i].Number : cells[i].Number + result.Cells[i - back].Number;
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("running sum", operands);

    // Up to the last wanted cell of each line.
    internal override void Work(Workings work)
    {
        var (rows, columns) = work.Result.Shape;
        var (lines, length, step) = OfRows ? (rows, columns, 1) : (columns, rows, columns);
        for (var line = 0; line < lines; line++)
        {
            var first = OfRows ? line * columns : line;
            var last = length - 1;
            while (last >= 0 && work.Wanted[first + last * step] == Want.Nothing) last--;
            var sum = new RunningSum(work.Pencil);
            for (var i = 0; i <= last; i++)
            {
                sum.Add(work.Operands[0].Cells[first + i * step].Number);
                work.Read(0, first + i * step);
            }
        }
    }
}
