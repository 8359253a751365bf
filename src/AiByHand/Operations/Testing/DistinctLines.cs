using AiByHand.Tensors;

namespace AiByHand.Operations.Testing;

internal sealed class DistinctLines(Axis axis) : LineTest("distinct", axis)
{
    public override string Summary => $"How many different {Lines} there are";

    protected override bool Counts(Tensor tensor, int row)
    {
        for (var earlier = 0; earlier < row; earlier++)
        {
            if (tensor.Line(earlier).SequenceEqual(tensor.Line(row))) return false;
        }
        return true;
    }
}
