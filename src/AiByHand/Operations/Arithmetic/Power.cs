using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Power : PairwiseOperation
{
    private const int MostExponent = 64;

    public override string Name => "^";

    public override string Summary => "The power; the exponent is a whole number";

    public override Example Example => new("[3, -2] ^ 2", "9 4");

    protected override Precedence Precedence => Precedence.Power;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) =>
        new(operands[0].Within(Precedence.Atom) + (operands[1].Text is "2" ? "²" : "^" + operands[1].Within(Precedence.Atom)), Precedence.Power);

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * MostExponent;

    // e is 3 on these sheets.
    internal override IReadOnlyList<Slip> Slips { get; } =
        [Slip.OfCells("e taken as 2.7", static term => term is Terms.Power { Base: Number { Value: { IsInteger: true, Numerator: 3 } } } power ? new Terms.Power(new Number(Rational.Of(27, 10)), power.Exponent) : null)];

    protected override Term Unfold(Term a, Term b) => new Terms.Power(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => Of(a.Number, b.Number);

    /// <summary>The power of two numbers.</summary>
    /// <exception cref="OperandException">The exponent isn't whole.</exception>
    internal static Rational Of(Rational value, Rational exponent)
    {
        if (!exponent.IsInteger) throw new OperandException($"the exponent {exponent} must be a whole number");
        if (exponent.Numerator is > MostExponent or < -MostExponent) throw new OverflowException();
        Rational power = Rational.One, factor = exponent.Sign < 0 ? Rational.One / value : value;
        for (var i = Math.Abs(exponent.Numerator); i > 0; i--) power *= factor;
        return power;
    }
}
