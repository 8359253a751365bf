using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class Or : PairwiseOperation
{
    public override string Name => "or";

    public override string Summary => "1 where one is true";

    public override Example Example => new("[1, 1, 0] or [1, 0, 0]", "1 1 0");

    protected override Precedence Precedence => Precedence.Comparison;

    protected override Term Unfold(Term a, Term b) => new Disjunction(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => !a.Number.IsZero || !b.Number.IsZero ? 1 : 0;
}
