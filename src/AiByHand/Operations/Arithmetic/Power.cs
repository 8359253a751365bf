using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Power : PairwiseOperation
{
    private const int MostExponent = 64;

    public override string Name => "^";

    public override string Summary => "The power; the exponent is a whole number";

    public override Example Example => new("[3, -2] ^ 2", "9 4");

    protected override Binding Binding => Binding.Power;

    public override Reading Read(IReadOnlyList<Reading> operands) =>
        new(operands[0].Within(Binding.Atom) + (operands[1].Text is "2" ? "²" : "^" + operands[1].Within(Binding.Atom)), Binding.Power);

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * MostExponent;

    protected override Cell Apply(Cell a, Cell b)
    {
        if (!b.Number.IsInteger) throw new OperandException($"the exponent {b} must be a whole number");
        if (Int128.Abs(b.Number.Numerator) > MostExponent) throw new OverflowException();
        Rational power = Rational.One, factor = b.Number.Sign < 0 ? Rational.One / a.Number : a.Number;
        for (var i = Math.Abs(b.Number.Numerator); i > 0; i--) power *= factor;
        return power;
    }

    protected override void Work(Pencil pencil, Cell a, Cell b) => pencil.Raise(a.Number, b.Number);
}
