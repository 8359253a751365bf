using AiByHand.Numbers;

namespace AiByHand.Operations.Arithmetic;

internal sealed class NearestSquare : CellwiseOperation
{
    public override string Name => "nearest_square";

    public override string Summary => "The nearest of 1, 4, 9, 16 …, for a variance whose root is taken by hand; halfway goes up";

    public override Example Example => new("nearest_square([0, 5, 7])", "1 4 9");

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("nearest square", operands);

    // Never 0: a standard deviation of 0 couldn't be divided by.
    protected override Rational Apply(Rational value)
    {
        if (value.Sign < 0) throw new OperandException($"{value} is negative; a square is not");
        var root = Math.Max(1, Squares.FloorRoot(value.Floor().Numerator));
        Rational below = root * root, above = checked((root + 1) * (root + 1));
        return value - below < above - value ? below : above;
    }

    protected override void Work(Pencil pencil, Rational value) => pencil.Look();
}
