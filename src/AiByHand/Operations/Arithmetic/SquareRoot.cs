using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class SquareRoot : CellwiseOperation
{
    public override string Name => "sqrt";

    public override string Summary => "The exact square root; a number without one is refused";

    public override Example Example => new("sqrt([0, 9, 16])", "0 3 4");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"√{operands[0].Within(Precedence.Atom)}");

    protected override Term Unfold(Term operand) => new Root(operand);

    protected override Rational Apply(Rational value) => Of(value);

    /// <summary>The root of a number.</summary>
    /// <exception cref="OperandException">It has no exact one.</exception>
    internal static Rational Of(Rational value) =>
        Squares.Root(value.Numerator) is { } above && Squares.Root(value.Denominator) is { } below
            ? Rational.Of(above, below)
            : throw new OperandException($"{value} has no exact square root");
}
