using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class Count(Axis axis) : Reduction("count", axis)
{
    protected override string What => "How many are true (not 0)";

    protected override string ExampleOf => "stack([1, 0], [3, 4])";

    protected override (string Whole, string Rows, string Columns) Gives => ("3", "1 / 2", "2 1");

    protected override Term Unfold(IReadOnlyList<Term> line) => new Terms.Count(line);

    protected override Cell Reduce(CellLine cells)
    {
        var count = 0;
        foreach (ref readonly var cell in cells)
        {
            if (!cell.Number.IsZero) count++;
        }
        return count;
    }
}
