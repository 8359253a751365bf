using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class Greater : PairwiseOperation
{
    public override string Name => ">";

    public override string Summary => "1 where the left one is more";

    public override Example Example => new("[1, 2, 3] > 2", "0 0 1");

    protected override Precedence Precedence => Precedence.Comparison;

    protected override Term Unfold(Term a, Term b) => new Comparison(a, Relation.Greater, b);

    protected override Cell Apply(in Cell a, in Cell b) => a.Number > b.Number ? 1 : 0;
}
