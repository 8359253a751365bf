using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Divide : PairwiseOperation
{
    public override string Name => "/";

    public override string Summary => "The quotient, cell by cell";

    public override Example Example => new("[6, 5] / [3, 2]", "2 2.5");

    protected override Precedence Precedence => Precedence.Product;

    protected override Term Unfold(Term a, Term b) => new Quotient(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => a.Number / b.Number;
}
