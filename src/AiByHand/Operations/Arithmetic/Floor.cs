using AiByHand.Numbers;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Floor : CellwiseOperation
{
    public override string Name => "floor";

    public override string Summary => "Down to an integer";

    public override Example Example => new("floor([2.7, -2.7])", "2 -3");

    public override Reading Read(IReadOnlyList<Reading> operands) => new($"⌊{operands[0].Text}⌋");

    protected override Rational Apply(Rational value) => value.Floor();

    protected override void Work(Pencil pencil, Rational value)
    {
        if (!value.IsInteger) pencil.Look();
    }
}
