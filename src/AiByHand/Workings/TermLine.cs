using AiByHand.Operations;
using AiByHand.Terms;

namespace AiByHand.Workings;

/// <summary>What all lines that tell of a cell have in common: how arithmetic is written between its parts, be they numbers or names.</summary>
internal abstract class TermLine
{
    /// <summary>A term as a part of a line.</summary>
    protected abstract Phrase Inline(Term term);

    /// <summary>Parts with a sign between them.</summary>
    protected virtual string Joined(IReadOnlyList<string> parts, string sign) => string.Join(sign, parts);

    /// <summary>A term of one or two parts that is written by signs; null for another.</summary>
    protected Phrase? Arithmetic(Term term) => term switch
    {
        Difference difference => new Phrase($"{Inline(difference.Minuend).Within(Precedence.Sum)} − {Subtrahend(difference.Subtrahend)}", Precedence.Sum),
        Product product => new Phrase($"{Inline(product.Left).Within(product.Left is Product ? Precedence.Product : Precedence.Power)}·{Inline(product.Right).Within(Precedence.Power)}", Precedence.Product),
        Quotient quotient => Divided(quotient.Dividend, quotient.Divisor),
        Share share => Divided(share.Part, share.Whole),
        Remainder remainder => new Phrase($"the rest of {Inline(remainder.Dividend).Within(Precedence.Product)} ÷ {Inline(remainder.Divisor).Within(Precedence.Power)}", Precedence.Product),
        Power { Exponent: Number { Value: { IsInteger: true, Numerator: 2 } } } power => new Phrase($"{Inline(power.Base).Within(Precedence.Atom)}²", Precedence.Power),
        Power power => new Phrase($"{Inline(power.Base).Within(Precedence.Atom)}^{Inline(power.Exponent).Within(Precedence.Atom)}", Precedence.Power),
        Negation negation => new Phrase($"−{Inline(negation.Operand).Within(Precedence.Power)}", Precedence.Sum),
        Magnitude magnitude => new Phrase($"|{Inline(magnitude.Operand)}|"),
        Root root => new Phrase($"√{Inline(root.Operand).Within(Precedence.Atom)}"),
        Maximum { Parts: [Number { Value.IsZero: true }, var operand] } => new Phrase($"ReLU({Inline(operand)})"),
        Sigmoid sigmoid => new Phrase($"σ({Inline(sigmoid.Operand)})"),
        Tanh tanh => new Phrase($"tanh({Inline(tanh.Operand)})"),
        SoftmaxShare share => new Phrase($"{Exponential(share.Of.Parts[share.Place - 1])} ÷ ({Joined([.. share.Of.Parts.Select(Exponential)], " + ")})", Precedence.Product),
        _ => null,
    };

    /// <summary>A number or a word. A negative number or a fraction needs parentheses as a factor, but none in a sum.</summary>
    protected static Phrase Leaf(string text) => new(text, text.StartsWith('−') || text.Contains('/') ? Precedence.Sum : Precedence.Atom);

    /// <summary>Whether a text is a number without a sign.</summary>
    protected static bool IsPlain(string text) => text.Length > 0 && text.All(sign => char.IsAsciiDigit(sign) || sign is '.' or '/');

    private Phrase Divided(Term dividend, Term divisor) => new($"{Inline(dividend).Within(Precedence.Product)} ÷ {Inline(divisor).Within(Precedence.Power)}", Precedence.Product);

    private string Subtrahend(Term term)
    {
        var reading = Inline(term);
        return reading.Precedence <= Precedence.Sum && !IsPlain(reading.Text) ? $"({reading.Text})" : reading.Text;
    }

    private string Exponential(Term term) => $"e^{Inline(term).Within(Precedence.Atom)}";
}
