namespace AiByHand.Yaml;

/// <summary>One mistake in a file: where, what was found, what was expected.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">What is wrong and what would be right, in one line.</param>
public sealed record Diagnostic(Location At, string Message)
{
    /// <summary>As compilers write it: <c>rnn.yaml:12:9: unknown operation 'rellu'; did you mean 'relu'?</c></summary>
    public override string ToString() => $"{At}: {Message}";
}
