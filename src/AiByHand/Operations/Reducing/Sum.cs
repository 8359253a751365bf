using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class Sum(Axis axis) : Reduction("sum", axis)
{
    protected override string What => "The sum";

    protected override (string Whole, string Rows, string Columns) Gives => ("10", "3 / 7", "4 6");

    protected override Term Unfold(IReadOnlyList<Term> line) => new Terms.Sum(line);

    protected override Cell Reduce(CellLine cells)
    {
        var sum = Rational.Zero;
        foreach (ref readonly var cell in cells) sum += cell.Number;
        return sum;
    }
}
