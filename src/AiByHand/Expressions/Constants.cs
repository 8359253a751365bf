using AiByHand.Numbers;
using AiByHand.Operations.Arithmetic;

namespace AiByHand.Expressions;

/// <summary>Names that stand for numbers.</summary>
internal static class Constants
{
    /// <summary>The expression with each reference to one of the names replaced by its number.</summary>
    public static Expression Replace(Expression expression, IReadOnlyDictionary<string, Rational> numbers) => expression switch
    {
        Reference reference when numbers.TryGetValue(reference.Name, out var number) => new NumberLiteral(number, reference.Offset),
        Call call => Folded(call with { Operands = [.. call.Operands.Select(operand => Replace(operand, numbers))] }),
        _ => expression,
    };

    // The negative of a number is a number, as where it is written with its sign.
    private static Expression Folded(Call call) => call is { Operation: Negate, Operands: [NumberLiteral number] } ? new NumberLiteral(-number.Value, call.Offset) : call;
}
