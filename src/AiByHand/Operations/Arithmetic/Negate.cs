using AiByHand.Numbers;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Negate : CellwiseOperation
{
    public override string Name => "negate";

    public override string Signature => "-X";

    public override string Summary => "The sign turned";

    public override Example Example => new("-stack([1, -2])", "-1 2");

    public override Reading Read(IReadOnlyList<Reading> operands) => new($"-{operands[0].Within(Binding.Power)}", Binding.Sum);

    protected override Rational Apply(Rational value) => -value;

    protected override void Work(Pencil pencil, Rational value) => pencil.Negate(value);
}
