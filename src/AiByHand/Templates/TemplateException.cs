namespace AiByHand.Templates;

/// <summary>A file that isn't a good template; all its mistakes at once.</summary>
/// <param name="diagnostics">The mistakes, in the order of the file; at least one.</param>
public sealed class TemplateException(IReadOnlyList<Diagnostic> diagnostics) : Exception(string.Join(Environment.NewLine, diagnostics))
{
    /// <summary>The mistakes, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
