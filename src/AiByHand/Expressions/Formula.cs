using System.Text.RegularExpressions;
using AiByHand.Operations;

namespace AiByHand.Expressions;

/// <summary>How a step reads on paper.</summary>
internal static partial class Formula
{
    /// <summary><c>Z1 = W1 · X + b1</c>.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="value">How it follows.</param>
    /// <param name="biased">The tensors whose last column is a bias; null for none.</param>
    public static string Of(string name, Expression value, IReadOnlySet<string>? biased = null) =>
        $"{name} = {Read(value, tensor => new Phrase(tensor) { Bias = biased?.Contains(tensor) == true ? BiasOf(tensor) : null })}";

    /// <summary>How an expression reads, from how its tensors do.</summary>
    internal static Phrase Read(Expression expression, Func<string, Phrase> read) => expression switch
    {
        NumberLiteral number => new Phrase(number.Value.ToString(), number.Value.Sign < 0 ? Precedence.Sum : number.Value.IsInteger ? Precedence.Atom : Precedence.Product),
        WordLiteral word => new Phrase($"'{word.Value}'"),
        Reference reference => read(reference.Name),
        Call call => call.Operation.Read([.. call.Operands.Select(operand => Read(operand, read))]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>On paper weights and bias have a name each: W1 and b1, P_text and b_text, WG1 and bG1; a bias of weights that are called by words has none.</summary>
    internal static string BiasOf(string weights) => Weights().IsMatch(weights) ? $"b{weights[1..]}" : "bias";

    [GeneratedRegex(@"^\p{Lu}(\p{Nd}.*|[_ ].*|\p{Lu}\p{Nd}+)?$")]
    private static partial Regex Weights();
}
