using AiByHand.Operations;

namespace AiByHand.Expressions;

/// <summary>How a step reads on paper.</summary>
public static class Formula
{
    /// <summary><c>Z1 = W1 · X + b1</c>.</summary>
    public static string Of(string name, Expression value) => $"{name} = {Read(value)}";

    private static Reading Read(Expression expression) => expression switch
    {
        NumberLiteral number => new Reading(number.Value.ToString(), number.Value.Sign < 0 ? Binding.Sum : number.Value.IsInteger ? Binding.Atom : Binding.Product),
        WordLiteral word => new Reading($"'{word.Value}'"),
        Reference reference => new Reading(reference.Name),
        Call call => call.Operation.Read([.. call.Operands.Select(Read)]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };
}
