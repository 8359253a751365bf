using AiByHand.Numbers;

namespace AiByHand.Operations.Arithmetic;

internal sealed class SquareRoot : CellwiseOperation
{
    public override string Name => "sqrt";

    public override string Summary => "The exact square root; a number without one is refused";

    public override Example Example => new("sqrt([0, 9, 16])", "0 3 4");

    public override Reading Read(IReadOnlyList<Reading> operands) => new($"√{operands[0].Within(Binding.Atom)}");

    protected override Rational Apply(Rational value) =>
        Squares.Root(value.Numerator) is { } above && Squares.Root(value.Denominator) is { } below
            ? Rational.Of(above, below)
            : throw new OperandException($"{value} has no exact square root");

    protected override void Work(Pencil pencil, Rational value) => pencil.TakeRoot(value);
}
