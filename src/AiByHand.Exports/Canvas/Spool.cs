using AiByHand.Pages.Writers;

namespace AiByHand.Exports.Canvas;

/// <summary>
/// Holds packed pieces that can't be written yet in a file, so that any number of them takes no memory. What is in it are answers: nobody else may read the file, and on systems that let it be it has no name any more as soon as it is
/// open; on others it goes when it is closed, or the program ends.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file;

    public Spool()
    {
        var path = Path.GetTempFileName();
        _file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
    }

    /// <summary>Puts some bytes away.</summary>
    public PackedPiece Put(ReadOnlySpan<byte> bytes)
    {
        var piece = PackedPiece.Of(bytes);
        var place = _file.Seek(0, SeekOrigin.End);
        piece.CopyTo(_file);
        return new Spooled(_file, place, piece);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private sealed class Spooled(FileStream file, long place, PackedPiece piece) : PackedPiece(piece.Sum, piece.Length, piece.Size)
    {
        public override void CopyTo(Stream output)
        {
            var bytes = new byte[Size];
            file.Position = place;
            file.ReadExactly(bytes);
            output.Write(bytes);
        }
    }
}
