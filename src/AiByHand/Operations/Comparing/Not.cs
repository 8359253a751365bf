using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Comparing;

internal sealed class Not : CellwiseOperation
{
    public override string Name => "not";

    public override string Signature => "not X";

    public override string Summary => "1 where it is 0";

    public override Example Example => new("not [1, 0, 5]", "0 1 0");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"not {operands[0].Within(Precedence.Sum)}", Precedence.Comparison);

    protected override Term Unfold(Term operand) => new Complement(operand);

    protected override Rational Apply(Rational value) => value.IsZero ? 1 : 0;
}
