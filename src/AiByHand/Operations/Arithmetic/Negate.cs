using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Negate : CellwiseOperation
{
    public override string Name => "negate";

    public override string Signature => "-X";

    public override string Summary => "The sign turned";

    public override Example Example => new("-stack([1, -2])", "-1 2");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"-{operands[0].Within(Precedence.Power)}", Precedence.Sum);

    protected override Term Unfold(Term operand) => new Negation(operand);

    protected override Rational Apply(Rational value) => -value;
}
