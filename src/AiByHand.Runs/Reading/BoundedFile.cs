namespace AiByHand.Runs.Reading;

/// <summary>Files that are read whole, up to a bound: a name may lead to what never ends.</summary>
internal static class BoundedFile
{
    /// <summary>All bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostMegabytes">How many it may have, in units of 2^20.</param>
    /// <exception cref="UnreadableException">It can't be read, or is larger.</exception>
    public static ReadOnlyMemory<byte> Read(string path, int mostMegabytes)
    {
        try
        {
            var most = mostMegabytes << 20;
            using var file = File.OpenRead(path);
            using var bytes = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length, most) : 0);
            var piece = new byte[81920];
            for (int count; (count = file.Read(piece)) > 0;)
            {
                if (bytes.Length + count > most) throw new UnreadableException($"it has more than {mostMegabytes} MB");
                bytes.Write(piece, 0, count);
            }
            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableException(
                Directory.Exists(path) ? "it is a folder"
                : failure is FileNotFoundException or DirectoryNotFoundException || !File.Exists(path) ? "there is no such file"
                : failure is UnauthorizedAccessException ? "there is no permission to read it"
                : failure.Message.ReplaceLineEndings(" "), failure);
        }
    }
}
