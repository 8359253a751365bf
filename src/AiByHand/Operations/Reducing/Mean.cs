using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Reducing;

internal sealed class Mean(Axis axis) : Reduction("mean", axis)
{
    protected override string What => "The mean";

    protected override Cell Reduce(ReadOnlySpan<Cell> cells)
    {
        var sum = Rational.Zero;
        foreach (var cell in cells) sum += cell.Number;
        return sum / cells.Length;
    }

    protected override void Work(Pencil pencil, CellLine cells) => pencil.Divide(Sum.Add(pencil, cells), cells.Count);
}
