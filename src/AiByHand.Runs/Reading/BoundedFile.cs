using AiByHand.Runs.Folders;

namespace AiByHand.Runs.Reading;

/// <summary>Files that are read whole, up to a bound, with the reason in words where they can't be.</summary>
internal static class BoundedFile
{
    /// <summary>All bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostMegabytes">How many it may have, in units of 2^20.</param>
    /// <exception cref="UnreadableException">It can't be read, is no plain file, or is larger.</exception>
    public static ReadOnlyMemory<byte> Read(string path, int mostMegabytes)
    {
        try
        {
            return PlainFile.Read(path, (long)mostMegabytes << 20);
        }
        catch (FileTooLongException)
        {
            throw new UnreadableException($"it has more than {mostMegabytes} MB");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableException(
                Directory.Exists(path) ? "it is a folder"
                : failure is UnauthorizedAccessException ? Permission.Told(path)
                : failure is FileNotFoundException or DirectoryNotFoundException || !File.Exists(path) ? "there is no such file"
                : failure.Message.ReplaceLineEndings(" "), failure);
        }
    }
}
