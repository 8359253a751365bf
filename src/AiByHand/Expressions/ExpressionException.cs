namespace AiByHand.Expressions;

/// <summary>A mistake in an expression.</summary>
/// <param name="offset">Where in its text, in characters from 0.</param>
/// <param name="message">What is wrong and what would be right.</param>
/// <param name="name">The name that no tensor has, where that is what is wrong.</param>
internal sealed class ExpressionException(int offset, string message, string? name = null) : AiByHandException(message)
{
    /// <summary>Where in the expression's text, in characters from 0.</summary>
    public int Offset { get; } = offset;

    /// <summary>The name that no tensor has, where that is what is wrong.</summary>
    public string? Name { get; } = name;
}
