using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class All(Axis axis) : Reduction("all", axis)
{
    protected override string What => "1 if all are true (not 0)";

    protected override string ExampleOf => "stack([1, 0], [3, 4])";

    protected override (string Whole, string Rows, string Columns) Gives => ("0", "0 / 1", "1 0");

    protected override Term Unfold(IReadOnlyList<Term> line) => new AllTrue(line);

    protected override Cell Reduce(CellLine cells)
    {
        foreach (ref readonly var cell in cells)
        {
            if (cell.Number.IsZero) return 0;
        }
        return 1;
    }
}
