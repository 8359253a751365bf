using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class DropDecimals : CellwiseOperation
{
    private static readonly RoundingRule Rule = new RoundingRule.TowardsZero();

    public override string Name => "drop_decimals";

    public override string Summary => "Without what stands behind the decimal point, towards 0";

    public override Example Example => new("drop_decimals([2.7, -2.7])", "2 -2");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("drop decimals", operands);

    internal override IReadOnlyList<Slip> Slips => [Operations.Slips.OtherRounding];

    protected override Term Unfold(Term operand) => new Rounding(operand, Rule);

    protected override Rational Apply(Rational value) => Rule.Apply(value);
}
