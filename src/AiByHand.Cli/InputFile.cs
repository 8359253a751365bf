namespace AiByHand.Cli;

/// <summary>Files that the user names.</summary>
internal static class InputFile
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="Refusal">It can't be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var reason = Directory.Exists(path) ? "it is a folder"
                : !File.Exists(path) ? "there is no such file"
                : failure is UnauthorizedAccessException ? "there is no permission to read it"
                : failure.Message.ReplaceLineEndings(" ");
            throw new Refusal($"can't read {path}: {reason}", failure);
        }
    }
}
