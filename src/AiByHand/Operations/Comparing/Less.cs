using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class Less : PairwiseOperation
{
    public override string Name => "<";

    public override string Summary => "1 where the left one is less";

    public override Example Example => new("[1, 2, 3] < 2", "1 0 0");

    protected override Precedence Precedence => Precedence.Comparison;

    protected override Term Unfold(Term a, Term b) => new Comparison(a, Relation.Less, b);

    protected override Cell Apply(in Cell a, in Cell b) => a.Number < b.Number ? 1 : 0;
}
