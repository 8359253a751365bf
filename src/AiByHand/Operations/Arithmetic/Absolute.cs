using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Absolute : CellwiseOperation
{
    public override string Name => "abs";

    public override string Summary => "Without the sign";

    public override Example Example => new("abs([-2, 0, 3])", "2 0 3");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"|{operands[0].Text}|");

    protected override Term Unfold(Term operand) => new Magnitude(operand);

    protected override Rational Apply(Rational value) => value.Abs();
}
