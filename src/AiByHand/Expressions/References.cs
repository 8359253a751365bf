namespace AiByHand.Expressions;

/// <summary>Which tensors an expression rests on.</summary>
public static class References
{
    /// <summary>The names it refers to, each once, in order.</summary>
    public static IReadOnlyList<string> In(Expression expression) => throw new NotImplementedException();
}
