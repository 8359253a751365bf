using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>
/// A finished PDF, read object by object as they are asked for. It has the form that SkiaSharp and <see cref="PdfBinder"/> write (one plain table of places, objects
/// end to end, dictionaries as text); any other is refused.
/// </summary>
public sealed class PdfFile : IDisposable
{
    private const int PlaceSize = 20, DeepestTree = 32;

    private readonly Stream _file;
    private readonly long[] _places;                            // by number; 0: there is no such object
    private readonly long[] _borders;                           // the places in order, then that of the table: where one object starts, another ends

    /// <summary>A file in memory.</summary>
    /// <exception cref="InvalidDataException">It is broken, or of another form.</exception>
    public PdfFile(ReadOnlyMemory<byte> file)
        : this(Readable(file))
    {
    }

    /// <summary>A file that can be read at any place: never loaded whole, and closed with this.</summary>
    /// <exception cref="InvalidDataException">It is broken, or of another form.</exception>
    public PdfFile(Stream file)
    {
        _file = file;
        Table = NumberAt(After("startxref\n"u8, Read(Math.Max(0, file.Length - 64), file.Length)));
        ReadOnlySpan<byte> table = Read(Table, file.Length);
        if (!table.StartsWith("xref\n0 "u8))
            throw Unexpected("xref");
        Size = NumberAfter("xref\n0 "u8, table);
        ReadOnlySpan<byte> places = After("\n"u8, table["xref\n"u8.Length..]);
        if (Size < 1 || places.Length / PlaceSize < Size)
            throw Unexpected("trailer");
        ReadOnlySpan<byte> trailer = places[(Size * PlaceSize)..];
        if (!trailer.StartsWith("trailer\n"u8) || NumberAfter("/Size "u8, trailer) != Size || trailer.IndexOf("/Prev"u8) >= 0 || trailer.IndexOf("/Encrypt"u8) >= 0)
            throw Unexpected("trailer");
        Root = NumberAfter("/Root "u8, trailer);
        Info = NumberAfter("/Info "u8, trailer);

        _places = new long[Size];
        for (int number = 0; number < Size; number++)
            _places[number] = NumberAt(places[(number * PlaceSize)..]);
        _borders = [.. _places, Table];
        Array.Sort(_borders);
    }

    /// <summary>How many pages it has.</summary>
    public int PageCount => Pages.Count;

    /// <summary>Where the table of places starts.</summary>
    internal long Table { get; }

    /// <summary>The first number that no object has.</summary>
    internal int Size { get; }

    /// <summary>The catalog's number.</summary>
    internal int Root { get; }

    /// <summary>The number of the title and its like.</summary>
    internal int Info { get; }

    /// <summary>The numbers of the pages, in order.</summary>
    internal IReadOnlyList<int> Pages => field ??= FindPages();

    /// <summary>The titles of its bookmarks: in a bound file one for each page, in a piece none.</summary>
    public IReadOnlyList<string> Titles()
    {
        var titles = new List<string>();
        int outline = ReferenceAfter("/Outlines "u8, Object(Root));
        int next = outline == 0 ? 0 : ReferenceAfter("/First "u8, Object(outline));
        while (next != 0 && titles.Count < Size)                // a broken list may go round
        {
            ReadOnlySpan<byte> bookmark = Object(next);
            titles.Add(Words(After("/Title <FEFF"u8, bookmark)));
            next = ReferenceAfter("/Next "u8, bookmark);
        }
        return titles;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>What stands between obj and endobj.</summary>
    internal ReadOnlySpan<byte> Object(int number)
    {
        ReadOnlySpan<byte> opening = " 0 obj\n"u8, closing = "\nendobj\n"u8;
        if ((uint)number < (uint)Size && _places[number] is > 0 and var place && place < Table)
        {
            ReadOnlySpan<byte> text = Read(place, _borders[Array.BinarySearch(_borders, place) + 1]);
            if (Utf8Parser.TryParse(text, out int found, out int digits) && found == number && text[digits..].StartsWith(opening) && text.EndsWith(closing)
                && text.Length >= digits + opening.Length + closing.Length)
                return text[(digits + opening.Length)..^closing.Length];
        }
        throw Unexpected($"{number} 0 obj");
    }

    /// <summary>Tells that something isn't where it should be.</summary>
    internal static InvalidDataException Unexpected(string what) =>
        new($"The PDF is broken, or of another form than the one written here: {what.Trim()} isn't where it should be.");

    private List<int> FindPages()
    {
        var pages = new List<int>();
        AddPages(NumberAfter("/Pages "u8, Object(Root)), pages, 0);
        return pages;
    }

    private void AddPages(int number, List<int> pages, int depth)
    {
        ReadOnlySpan<byte> node = Object(number);
        int kids = node.IndexOf("/Kids ["u8);
        if (kids < 0)
        {
            pages.Add(number);
            return;
        }
        if (depth == DeepestTree || pages.Count > Size)         // a broken tree may go round
            throw Unexpected("a page");
        ReadOnlySpan<byte> rest = node[(kids + "/Kids ["u8.Length)..];      // 4 0 R 9 0 R]
        while (Utf8Parser.TryParse(rest, out int kid, out _))
        {
            AddPages(kid, pages, depth + 1);
            rest = After("R"u8, rest).TrimStart((byte)' ');
        }
    }

    private ReadOnlySpan<byte> Read(long start, long end)
    {
        if (start < 0 || end <= start || end > _file.Length || end - start > Array.MaxLength)
            throw Unexpected("its end");
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)(end - start));
        _file.Position = start;
        _file.ReadExactly(bytes);
        return bytes;
    }

    private static MemoryStream Readable(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out ArraySegment<byte> bytes) ? new(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new(file.ToArray(), writable: false);

    private static string Words(ReadOnlySpan<byte> text)
    {
        int digits = text.IndexOf((byte)'>');
        var words = new byte[Math.Max(digits, 0) / 2];
        return digits >= 0 && Convert.FromHexString(text[..digits], words, out _, out _) == OperationStatus.Done
            ? Encoding.BigEndianUnicode.GetString(words)
            : throw Unexpected("a bookmark's title");
    }

    private static int ReferenceAfter(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text) => text.IndexOf(key) < 0 ? 0 : NumberAfter(key, text);

    private static int NumberAfter(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text) =>
        NumberAt(After(key, text)) is <= int.MaxValue and var number ? (int)number : throw Unexpected("a number");

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        int at = text.IndexOf(key);
        return at < 0 ? throw Unexpected(Encoding.ASCII.GetString(key)) : text[(at + key.Length)..];
    }

    private static long NumberAt(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out long number, out _) && number >= 0 ? number : throw Unexpected("a number");
}
