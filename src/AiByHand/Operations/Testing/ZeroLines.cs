using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Testing;

internal sealed class ZeroLines(Axis axis) : LineTest("zero", axis)
{
    public override string Summary => $"How many {Lines} hold nothing but 0";

    public override Example Example => new($"{Name}(stack([1, 0], [0, 0]))", "1");

    protected override LineKind Kind => LineKind.Zero;

    protected override bool Counts(Tensor tensor, int line)
    {
        foreach (ref readonly var cell in LineOf(tensor, line))
        {
            if (!cell.Number.IsZero) return false;
        }
        return true;
    }
}
