using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Testing;

internal sealed class IsInteger : CellwiseOperation
{
    public override string Name => "is_integer";

    public override string Summary => "1 where the number is whole";

    public override Example Example => new("is_integer([2, 2.5])", "1 0");

    protected override Term Unfold(Term operand) => new Wholeness(operand);

    protected override Rational Apply(Rational value) => value.IsInteger ? 1 : 0;
}
