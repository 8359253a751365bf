using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Reducing;

internal sealed class Sum(Axis axis) : Reduction("sum", axis)
{
    protected override string What => "The sum";

    protected override Cell Reduce(ReadOnlySpan<Cell> cells)
    {
        var sum = Rational.Zero;
        foreach (var cell in cells) sum += cell.Number;
        return sum;
    }
}
