namespace AiByHand.Expressions;

/// <summary>Text to expression.</summary>
public static class ExpressionParser
{
    /// <summary>Parses one expression.</summary>
    /// <exception cref="ExpressionException">The text is no expression.</exception>
    public static Expression Parse(string text) => throw new NotImplementedException(text);
}
