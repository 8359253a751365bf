using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class Any(Axis axis) : Reduction("any", axis)
{
    protected override string What => "1 if one is true (not 0)";

    protected override string ExampleOf => "stack([0, 0], [3, 0])";

    protected override (string Whole, string Rows, string Columns) Gives => ("1", "0 / 1", "1 0");

    protected override Term Unfold(IReadOnlyList<Term> line) => new AnyTrue(line);

    protected override Cell Reduce(CellLine cells)
    {
        foreach (ref readonly var cell in cells)
        {
            if (!cell.Number.IsZero) return 1;
        }
        return 0;
    }
}
