namespace AiByHand.Pages.Writers;

/// <summary>A file that can't be written; the message says which, and why.</summary>
public sealed class OutputException(string path, string reason, Exception? cause = null) : AiByHandException($"Can't write {path}: {reason}", cause)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Why a file couldn't be written, in words.</summary>
    /// <param name="target">The file's full path.</param>
    /// <param name="failure">What the system said.</param>
    public static string Reason(string target, Exception failure)
    {
        if (Directory.Exists(target)) return "a folder of that name is in the way.";
        for (var above = System.IO.Path.GetDirectoryName(target); above is not null; above = System.IO.Path.GetDirectoryName(above))
        {
            if (File.Exists(above)) return $"{above} is a file, not a folder.";
        }
        // What a system has no files in of a user's: /proc.
        if (failure is FileNotFoundException or DirectoryNotFoundException) return "no file can be made there.";
        return failure is UnauthorizedAccessException ? "there is no permission to write there." : Reason(failure.Message.ReplaceLineEndings(" "));
    }

    // The platform names the file it was writing, which is a passing one: "No space left on device : '/out/.x'".
    private static string Reason(string message)
    {
        var mark = message.IndexOf(" : '", StringComparison.Ordinal);
        return mark > 0 ? $"{message[..mark]}." : message;
    }
}
