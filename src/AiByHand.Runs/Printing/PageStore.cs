using System.Buffers.Binary;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers.Pdf;

namespace AiByHand.Runs.Printing;

/// <summary>
/// The page records of some documents, on disk, so that however many there are, memory stays flat. A run keeps one while it prints; a part of a run leaves it beside its
/// PDFs, and from it the whole is bound. The file: a line that tells what it is, the records, a table of their places document by document, and the place of the table.
/// </summary>
internal sealed class PageStore : IDisposable
{
    private const int PieceSize = 256 * 1024;
    private const int EntrySize = sizeof(long) + sizeof(int), TailSize = sizeof(long);

    // Changed with the form of the records.
    private static ReadOnlySpan<byte> Head => "AiByHand page records 5\n"u8;

    private readonly FileStream _file;
    private readonly IReadOnlyList<FontFace> _fonts;
    private readonly List<(long Place, int Length)>[] _documents;
    private readonly byte[] _waiting;                           // the last of what was added, until a piece is worth writing
    private byte[] _page = [];
    private long _end;
    private int _waitingCount;

    private PageStore(FileStream file, IReadOnlyList<FontFace> fonts, List<(long Place, int Length)>[] documents, int waiting) =>
        (_file, _fonts, _documents, _waiting) = (file, fonts, documents, new byte[waiting]);

    /// <summary>A new store.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="fonts">The fonts that its pages may use besides those that ship with the program.</param>
    /// <param name="documents">How many documents have pages in it.</param>
    /// <param name="isKept">Whether the file stays when the store is closed.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static PageStore Create(string path, IReadOnlyList<FontFace> fonts, int documents, bool isKept)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, isKept ? FileOptions.None : FileOptions.DeleteOnClose);
        var store = new PageStore(file, fonts, [.. Enumerable.Range(0, documents).Select(_ => new List<(long, int)>())], PieceSize);
        store.Append(Head);
        return store;
    }

    /// <summary>A finished store.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="fonts">The fonts that its pages may use besides those that ship with the program.</param>
    /// <exception cref="InvalidDataException">The file is no store, or a damaged one.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static PageStore Open(string path, IReadOnlyList<FontFace> fonts)
    {
        var file = File.OpenRead(path);
        try
        {
            return new PageStore(file, fonts, ReadTable(file), waiting: 0);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>How many documents have pages in it.</summary>
    public int Documents => _documents.Length;

    /// <summary>How many pages a document has.</summary>
    public int Count(int document) => _documents[document].Count;

    /// <summary>A document's page, read from the file; by one thread at a time.</summary>
    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    public PageRecord Page(int document, int page)
    {
        var (place, length) = _documents[document][page];
        WriteWaiting();
        if (_page.Length < length) _page = new byte[2 * length];
        Read(_file, place, _page.AsSpan(0, length));
        return PageRecord.Read(new ArraySegment<byte>(_page, 0, length), _fonts);
    }

    /// <summary>Adds pages to a document.</summary>
    public void Add(int document, PackedPages pages)
    {
        foreach (var record in pages.Records) _documents[document].Add((Append(record), record.Length));
    }

    /// <summary>Writes the table, which makes the file one that can be opened again, and closes it.</summary>
    public void Finish()
    {
        var table = new byte[sizeof(int) + _documents.Sum(pages => sizeof(int) + EntrySize * pages.Count) + TailSize];
        BinaryPrimitives.WriteInt32LittleEndian(table, _documents.Length);
        var rest = table.AsSpan(sizeof(int));
        foreach (var pages in _documents)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, pages.Count);
            rest = rest[sizeof(int)..];
            foreach (var (place, length) in pages)
            {
                BinaryPrimitives.WriteInt64LittleEndian(rest, place);
                BinaryPrimitives.WriteInt32LittleEndian(rest[sizeof(long)..], length);
                rest = rest[EntrySize..];
            }
        }
        BinaryPrimitives.WriteInt64LittleEndian(rest, _end);
        Append(table);
        WriteWaiting();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private long Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _waiting.Length - _waitingCount) WriteWaiting();
        var place = _end;
        _end += bytes.Length;
        if (bytes.Length > _waiting.Length)
        {
            RandomAccess.Write(_file.SafeFileHandle, bytes, place);
            return place;
        }
        bytes.CopyTo(_waiting.AsSpan(_waitingCount));
        _waitingCount += bytes.Length;
        return place;
    }

    private void WriteWaiting()
    {
        if (_waitingCount == 0) return;
        RandomAccess.Write(_file.SafeFileHandle, _waiting.AsSpan(0, _waitingCount), _end - _waitingCount);
        _waitingCount = 0;
    }

    private static List<(long Place, int Length)>[] ReadTable(FileStream file)
    {
        if (file.Length < Head.Length + sizeof(int) + TailSize || !Read(file, 0, Head.Length).AsSpan().SequenceEqual(Head)) throw new InvalidDataException("It isn't a file of page records, or one of another version.");
        var end = BinaryPrimitives.ReadInt64LittleEndian(Read(file, file.Length - TailSize, TailSize));
        if (end < Head.Length || end > file.Length - TailSize - sizeof(int) || file.Length - end > int.MaxValue) throw Damaged();
        var rest = Read(file, end, (int)(file.Length - TailSize - end)).AsSpan();
        var documents = new List<(long, int)>[TakeCount(ref rest, sizeof(int))];
        for (var document = 0; document < documents.Length; document++)
        {
            var pages = documents[document] = new(TakeCount(ref rest, EntrySize));
            for (var page = pages.Capacity; page > 0; page--)
            {
                var (place, length) = (BinaryPrimitives.ReadInt64LittleEndian(rest), BinaryPrimitives.ReadInt32LittleEndian(rest[sizeof(long)..]));
                if (place < Head.Length || length < 0 || place > end - length) throw Damaged();
                pages.Add((place, length));
                rest = rest[EntrySize..];
            }
        }
        return rest.IsEmpty ? documents : throw Damaged();
    }

    // A number of entries, of which each takes so many bytes or more.
    private static int TakeCount(ref Span<byte> rest, int size)
    {
        if (rest.Length < sizeof(int)) throw Damaged();
        var count = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[sizeof(int)..];
        return count >= 0 && count <= rest.Length / size ? count : throw Damaged();
    }

    private static byte[] Read(FileStream file, long place, int length)
    {
        var bytes = new byte[length];
        Read(file, place, bytes);
        return bytes;
    }

    private static void Read(FileStream file, long place, Span<byte> bytes)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(file.SafeFileHandle, bytes[read..], place + read);
            read += more > 0 ? more : throw Damaged();
        }
    }

    private static InvalidDataException Damaged() => new("The file of page records is damaged.");
}

/// <summary>Some pages' records, each by itself: a block's in one piece would be so large that the collector keeps it for its rarest round, and makes that often.</summary>
/// <param name="Records">The records.</param>
internal sealed record PackedPages(IReadOnlyList<byte[]> Records)
{
    [ThreadStatic]
    private static MemoryStream? t_record;

    /// <summary>Makes the pages' records, one after another.</summary>
    public static PackedPages Of(IEnumerable<Page> pages)
    {
        var (record, records) = (t_record ??= new MemoryStream(), new List<byte[]>());
        foreach (var page in pages)
        {
            record.SetLength(0);
            PageRecord.Of(page).Write(record);
            records.Add(record.ToArray());
        }
        return new PackedPages(records);
    }
}
