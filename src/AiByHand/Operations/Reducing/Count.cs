using AiByHand.Tensors;

namespace AiByHand.Operations.Reducing;

internal sealed class Count(Axis axis) : Reduction("count", axis)
{
    protected override string What => "How many are true (not 0)";

    protected override string ExampleOf => "stack([1, 0], [3, 4])";

    protected override (string Whole, string Rows, string Columns) Gives => ("3", "1 / 2", "2 1");

    protected override Cell Reduce(ReadOnlySpan<Cell> cells)
    {
        var count = 0;
        foreach (var cell in cells)
        {
            if (!cell.Number.IsZero) count++;
        }
        return count;
    }

    // A glance for each that counts; what doesn't was seen when it was found to be so.
    protected override void Work(Pencil pencil, CellLine cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells[i].Number.IsZero) pencil.Look();
        }
    }
}
