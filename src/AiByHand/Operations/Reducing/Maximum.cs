using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class Maximum(Axis axis) : Reduction("max", axis)
{
    protected override string What => "The largest number";

    protected override (string Whole, string Rows, string Columns) Gives => ("4", "2 / 4", "3 4");

    protected override Term Unfold(IReadOnlyList<Term> line) => new Terms.Maximum(line);

    protected override Cell Reduce(CellLine cells)
    {
        var largest = cells[0].Number;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Number > largest) largest = cell.Number;
        }
        return largest;
    }
}
