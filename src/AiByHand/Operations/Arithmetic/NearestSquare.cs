using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class NearestSquare : CellwiseOperation
{
    private static readonly RoundingRule Rule = new RoundingRule.NearestSquare();

    public override string Name => "nearest_square";

    public override string Summary => "The nearest of 1, 4, 9, 16 …, for a variance whose root is taken by hand; halfway goes up";

    public override Example Example => new("nearest_square([0, 5, 7])", "1 4 9");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("nearest square", operands);

    protected override Term Unfold(Term operand) => new Rounding(operand, Rule);

    protected override Rational Apply(Rational value) => Rule.Apply(value);
}
