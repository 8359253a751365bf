namespace AiByHand.Operations;

/// <summary>How tightly a phrase holds together; a looser one gets parentheses inside a tighter one.</summary>
internal enum Precedence
{
    /// <summary>A comparison or a chain of and/or.</summary>
    Comparison,

    /// <summary>A sum or difference.</summary>
    Sum,

    /// <summary>A product or quotient.</summary>
    Product,

    /// <summary>A power or a sign.</summary>
    Power,

    /// <summary>A name, a number, a function with its parentheses.</summary>
    Atom,
}

/// <summary>An expression as it reads on paper.</summary>
/// <param name="Text">The text.</param>
/// <param name="Precedence">How tightly it holds together.</param>
internal sealed record Phrase(string Text, Precedence Precedence = Precedence.Atom)
{
    /// <summary>What the last column is called where it is a bias, else null.</summary>
    public string? Bias { get; init; }

    /// <summary>The text, in parentheses if it holds less tightly than <paramref name="around"/>.</summary>
    public string Within(Precedence around) => Precedence < around ? $"({Text})" : Text;

    /// <summary>The usual form of a function: <c>name(a, b)</c>.</summary>
    public static Phrase Function(string name, IReadOnlyList<Phrase> operands) => new($"{name}({string.Join(", ", operands.Select(o => o.Text))})");

    /// <summary>Two operands with a sign between them; the right one is bracketed if it binds no more tightly than the sign.</summary>
    public static Phrase Infix(Phrase left, string sign, Phrase right, Precedence precedence) =>
        new($"{left.Within(precedence)} {sign} {(right.Precedence <= precedence && precedence != Precedence.Atom ? right.Within(precedence + 1) : right.Text)}", precedence);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
