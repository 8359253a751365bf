using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class Minimum(Axis axis) : Reduction("min", axis)
{
    protected override string What => "The smallest number";

    protected override (string Whole, string Rows, string Columns) Gives => ("1", "1 / 3", "1 2");

    protected override Term Unfold(IReadOnlyList<Term> line) => new Terms.Minimum(line);

    protected override Cell Reduce(CellLine cells)
    {
        var smallest = cells[0].Number;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Number < smallest) smallest = cell.Number;
        }
        return smallest;
    }
}
