using AiByHand.Numbers;

namespace AiByHand.Operations.Arithmetic;

internal sealed class DropDecimals : CellwiseOperation
{
    public override string Name => "drop_decimals";

    public override string Summary => "Without what stands behind the decimal point, towards 0";

    public override Example Example => new("drop_decimals([2.7, -2.7])", "2 -2");

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("drop decimals", operands);

    protected override Rational Apply(Rational value) => value.Truncate();

    protected override void Work(Pencil pencil, Rational value)
    {
        if (!value.IsInteger) pencil.Look();
    }
}
