using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Multiply : PairwiseOperation
{
    public override string Name => "*";

    public override string Summary => "The product, cell by cell";

    public override Example Example => new("[1, 2] * [10, -5]", "10 -10");

    protected override Precedence Precedence => Precedence.Product;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Infix(operands[0], "×", operands[1], Precedence);

    protected override string Instead(Shape a, Shape b) => a.Columns == b.Rows ? "; the matrix product is X · Y" : "";

    protected override Term Unfold(Term a, Term b) => new Product(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => a.Number * b.Number;
}
