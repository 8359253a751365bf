using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Add : PairwiseOperation
{
    public override string Name => "+";

    public override string Summary => "The sum, cell by cell";

    public override Example Example => new("[1, 2] + [10, -5]", "11 -3");

    protected override Precedence Precedence => Precedence.Sum;

    protected override Term Unfold(Term a, Term b) => new Sum([a, b]);

    protected override Cell Apply(in Cell a, in Cell b) => a.Number + b.Number;
}
