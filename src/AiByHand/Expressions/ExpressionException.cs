namespace AiByHand.Expressions;

/// <summary>A mistake in an expression.</summary>
/// <param name="offset">Where in its text, in characters from 0.</param>
/// <param name="message">What is wrong and what would be right.</param>
internal sealed class ExpressionException(int offset, string message) : AiByHandException(message)
{
    /// <summary>Where in the expression's text, in characters from 0.</summary>
    public int Offset { get; } = offset;
}
