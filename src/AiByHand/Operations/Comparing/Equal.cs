using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class Equal : PairwiseOperation
{
    public override string Name => "==";

    public override string Summary => "1 where both are the same";

    public override Example Example => new("[1, 2, 3] == 2", "0 1 0");

    protected override Binding Binding => Binding.Comparison;

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Infix(operands[0], "=", operands[1], Binding);

    protected override Term Unfold(Term a, Term b) => new Comparison(a, Relation.Equal, b);

    protected override Cell Apply(Cell a, Cell b) => a == b ? 1 : 0;
}
