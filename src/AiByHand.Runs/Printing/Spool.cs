namespace AiByHand.Runs.Printing;

/// <summary>What waits for its place in a file: on disk, so that however much there is, memory stays flat.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file;
    private readonly Lock _turn = new();
    private long _end;

    /// <summary>Opens a spool; the file is gone when it is closed.</summary>
    public Spool(string path) => _file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    /// <summary>Puts a piece in; gives what brings it back.</summary>
    public Func<byte[]> Add(ReadOnlySpan<byte> piece)
    {
        long start;
        lock (_turn)
        {
            start = _end;
            RandomAccess.Write(_file.SafeFileHandle, piece, start);
            _end += piece.Length;
        }
        var length = piece.Length;
        return () =>
        {
            var bytes = new byte[length];
            return RandomAccess.Read(_file.SafeFileHandle, bytes, start) == length ? bytes : throw new IOException("the spool is cut short");
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
