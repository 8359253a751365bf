using AiByHand.Numbers;

namespace AiByHand.Expressions;

/// <summary>Names that stand for numbers.</summary>
internal static class Constants
{
    /// <summary>The expression with each reference to one of the names replaced by its number.</summary>
    public static Expression Replace(Expression expression, IReadOnlyDictionary<string, int> numbers) => expression switch
    {
        Reference reference when numbers.TryGetValue(reference.Name, out var number) => new NumberLiteral((Rational)number, reference.Offset),
        Call call => call with { Operands = [.. call.Operands.Select(operand => Replace(operand, numbers))] },
        _ => expression,
    };
}
