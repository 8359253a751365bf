using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class LessOrEqual : PairwiseOperation
{
    public override string Name => "<=";

    public override string Summary => "1 where the left one is not more";

    public override Example Example => new("[1, 2, 3] <= 2", "1 1 0");

    protected override Precedence Precedence => Precedence.Comparison;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Infix(operands[0], "≤", operands[1], Precedence);

    protected override Term Unfold(Term a, Term b) => new Comparison(a, Relation.LessOrEqual, b);

    protected override Cell Apply(in Cell a, in Cell b) => a.Number <= b.Number ? 1 : 0;
}
