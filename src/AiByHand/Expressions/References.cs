namespace AiByHand.Expressions;

/// <summary>Which tensors an expression rests on.</summary>
internal static class References
{
    /// <summary>The names it refers to, each once, in order.</summary>
    public static IReadOnlyList<string> In(Expression expression)
    {
        var names = new List<string>();
        Collect(expression, names);
        return names;
    }

    private static void Collect(Expression expression, List<string> names)
    {
        if (expression is Reference reference && !names.Contains(reference.Name)) names.Add(reference.Name);
        if (expression is not Call call) return;
        foreach (var operand in call.Operands) Collect(operand, names);
    }
}
