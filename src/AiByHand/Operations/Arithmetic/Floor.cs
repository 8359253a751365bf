using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Floor : CellwiseOperation
{
    private static readonly RoundingRule Rule = new RoundingRule.Down();

    public override string Name => "floor";

    public override string Summary => "Down to an integer";

    public override Example Example => new("floor([2.7, -2.7])", "2 -3");

    internal override IReadOnlyList<Slip> Slips => [Operations.Slips.OtherRounding];

    protected override Term Unfold(Term operand) => new Rounding(operand, Rule);

    protected override Rational Apply(Rational value) => Rule.Apply(value);
}
