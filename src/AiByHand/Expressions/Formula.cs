namespace AiByHand.Expressions;

/// <summary>How a step reads on paper.</summary>
public static class Formula
{
    /// <summary><c>Z1 = W1 · X + b1</c>.</summary>
    public static string Of(string name, Expression value) => throw new NotImplementedException();
}
