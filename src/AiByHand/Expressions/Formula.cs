using AiByHand.Operations;

namespace AiByHand.Expressions;

/// <summary>How a step reads on paper.</summary>
public static class Formula
{
    /// <summary><c>Z1 = W1 · X + b1</c>.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="value">How it follows.</param>
    /// <param name="biased">The tensors whose last column is a bias; null for none.</param>
    public static string Of(string name, Expression value, IReadOnlySet<string>? biased = null) => $"{name} = {Read(value, biased)}";

    private static Phrase Read(Expression expression, IReadOnlySet<string>? biased) => expression switch
    {
        NumberLiteral number => new Phrase(number.Value.ToString(), number.Value.Sign < 0 ? Precedence.Sum : number.Value.IsInteger ? Precedence.Atom : Precedence.Product),
        WordLiteral word => new Phrase($"'{word.Value}'"),
        Reference reference => new Phrase(reference.Name) { Bias = biased?.Contains(reference.Name) == true ? BiasOf(reference.Name) : null },
        Call call => call.Operation.Read([.. call.Operands.Select(operand => Read(operand, biased))]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    // On paper weights and bias have a name each: W1 and b1, P_text and b_text.
    private static string BiasOf(string weights) => char.IsUpper(weights[0]) && (weights.Length == 1 || char.IsDigit(weights[1]) || weights[1] == '_') ? $"b{weights[1..]}" : "bias";
}
