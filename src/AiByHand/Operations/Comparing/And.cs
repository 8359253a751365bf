using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class And : PairwiseOperation
{
    public override string Name => "and";

    public override string Summary => "1 where both are true";

    public override Example Example => new("[1, 1, 0] and [1, 0, 0]", "1 0 0");

    protected override Precedence Precedence => Precedence.Comparison;

    protected override Term Unfold(Term a, Term b) => new Conjunction(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => !a.Number.IsZero && !b.Number.IsZero ? 1 : 0;
}
