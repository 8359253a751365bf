namespace AiByHand.Yaml;

/// <summary>A file that isn't what it should be; all its mistakes at once.</summary>
/// <param name="diagnostics">The mistakes, in the order of the file; at least one.</param>
public sealed class FileMistakesException(IReadOnlyList<Diagnostic> diagnostics) : AiByHandException(string.Join(Environment.NewLine, diagnostics))
{
    /// <summary>The mistakes, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
