using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Testing;

internal sealed class DistinctLines(Axis axis) : LineTest("distinct", axis)
{
    public override string Summary => $"How many different {Lines} there are";

    public override Example Example => new($"{Name}(stack([1, 1], [1, 1], [2, 2]))", Lines == "rows" ? "2" : "1");

    protected override LineKind Kind => LineKind.Distinct;

    protected override bool Counts(Tensor tensor, int row)
    {
        for (var earlier = 0; earlier < row; earlier++)
        {
            if (tensor.Line(earlier).SequenceEqual(tensor.Line(row))) return false;
        }
        return true;
    }
}
