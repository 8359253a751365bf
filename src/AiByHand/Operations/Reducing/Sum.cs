using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Reducing;

internal sealed class Sum(Axis axis) : Reduction("sum", axis)
{
    protected override string What => "The sum";

    protected override (string Whole, string Rows, string Columns) Gives => ("10", "3 / 7", "4 6");

    protected override Cell Reduce(ReadOnlySpan<Cell> cells)
    {
        var sum = Rational.Zero;
        foreach (var cell in cells) sum += cell.Number;
        return sum;
    }

    protected override void Work(Pencil pencil, CellLine cells) => Add(pencil, cells);

    /// <summary>Adds up a line.</summary>
    internal static Rational Add(Pencil pencil, CellLine cells)
    {
        var sum = new RunningSum(pencil);
        for (var i = 0; i < cells.Count; i++) sum.Add(cells[i].Number);
        return sum.Total;
    }
}
