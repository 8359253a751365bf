using AiByHand.Tensors;

namespace AiByHand.Expressions;

/// <summary>Finds out an expression's shape before any number is drawn.</summary>
public static class ShapeChecker
{
    /// <summary>The shape of the result.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="shapes">The shapes of the tensors it may refer to.</param>
    /// <exception cref="ExpressionException">An unknown tensor, or operands that don't fit.</exception>
    public static Shape Check(Expression expression, IReadOnlyDictionary<string, Shape> shapes) => throw new NotImplementedException();
}
