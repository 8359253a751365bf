using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Testing;

internal sealed class DistinctLines(Axis axis) : LineTest("distinct", axis)
{
    public override string Summary => $"How many different {Lines} there are";

    public override Example Example => new($"{Name}(stack([1, 1], [1, 1], [2, 2]))", Lines == "rows" ? "2" : "1");

    protected override LineKind Kind => LineKind.Distinct;

    protected override bool Counts(Tensor tensor, int line)
    {
        for (var earlier = 0; earlier < line; earlier++)
        {
            if (AreSame(LineOf(tensor, earlier), LineOf(tensor, line))) return false;
        }
        return true;
    }

    private static bool AreSame(CellLine one, CellLine other)
    {
        for (var i = 0; i < one.Count; i++)
        {
            if (one[i] != other[i]) return false;
        }
        return true;
    }
}
