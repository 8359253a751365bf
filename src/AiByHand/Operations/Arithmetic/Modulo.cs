using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Modulo : PairwiseOperation
{
    public override string Name => "mod";

    public override string Signature => "mod(X, n)";

    public override string Summary => "What a division by n leaves, never negative for a positive n";

    public override Example Example => new("mod([7, -1], 3)", "1 2");

    protected override Precedence Precedence => Precedence.Atom;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function(Name, operands);

    protected override Term Unfold(Term a, Term b) => new Remainder(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => Of(a.Number, b.Number);

    /// <summary>What the division of two numbers leaves.</summary>
    internal static Rational Of(Rational a, Rational b) => a - b * (a / b).Floor();
}
