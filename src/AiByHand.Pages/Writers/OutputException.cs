namespace AiByHand.Pages.Writers;

/// <summary>A file that can't be written; the message says which, and why.</summary>
public sealed class OutputException(string path, string reason, Exception? cause = null) : Exception($"Can't write {path}: {reason}", cause)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
