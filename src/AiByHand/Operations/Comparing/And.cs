using AiByHand.Tensors;

namespace AiByHand.Operations.Comparing;

internal sealed class And : PairwiseOperation
{
    public override string Name => "and";

    public override string Summary => "1 where both are true";

    protected override Binding Binding => Binding.Comparison;

    protected override Cell Apply(Cell a, Cell b) => !a.Number.IsZero && !b.Number.IsZero ? 1 : 0;
}
