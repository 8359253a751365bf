using AiByHand.Runs.Reading;

namespace AiByHand.Cli;

/// <summary>Files that the user names.</summary>
internal static class InputFile
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="Refusal">It can't be read, or isn't text.</exception>
    public static string Read(string path)
    {
        try
        {
            var (text, doubt) = SourceText.Load(path);
            return doubt is null ? text : throw new UnreadableException("it isn't UTF-8; save it as UTF-8");
        }
        catch (UnreadableException wrong)
        {
            throw new Refusal($"can't read {path}: {wrong.Message}", wrong);
        }
    }
}
