using System.Buffers.Text;
using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>What must be known of a finished PDF to add to it. Reads the form SkiaSharp writes (one plain table of places, dictionaries as text) and refuses any other.</summary>
internal sealed class PdfFile
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _places;

    /// <summary>Reads the table and the trailer at the end of a file.</summary>
    public PdfFile(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Table = NumberAfter("startxref\n"u8, From(Math.Max(0, bytes.Length - 64)));
        ReadOnlySpan<byte> table = From(Table);
        if (!table.StartsWith("xref\n0 "u8))
            throw Unexpected("xref");
        _places = bytes.Length - After("\n"u8, After("xref\n"u8, table)).Length;
        ReadOnlySpan<byte> trailer = After("trailer"u8, table);
        Size = NumberAfter("/Size "u8, trailer);
        Root = NumberAfter("/Root "u8, trailer);
        Info = NumberAfter("/Info "u8, trailer);
    }

    /// <summary>Where the table of places starts.</summary>
    public int Table { get; }

    /// <summary>The first number that no object has.</summary>
    public int Size { get; }

    /// <summary>The catalog's number.</summary>
    public int Root { get; }

    /// <summary>The number of the title and its like.</summary>
    public int Info { get; }

    /// <summary>The numbers of the pages, in order.</summary>
    public List<int> Pages()
    {
        var pages = new List<int>();
        AddPages(NumberAfter("/Pages "u8, Object(Root)), pages);
        return pages;
    }

    /// <summary>An object's dictionary as it is written: &lt;&lt;…&gt;&gt;.</summary>
    public string Dictionary(int number)
    {
        string text = Encoding.Latin1.GetString(Object(number)).Trim();
        return text.EndsWith(">>", StringComparison.Ordinal) ? text : throw Unexpected("the end of a dictionary");
    }

    private void AddPages(int number, List<int> pages)
    {
        ReadOnlySpan<byte> node = Object(number);
        int kids = node.IndexOf("/Kids ["u8);
        if (kids < 0)
        {
            pages.Add(number);
            return;
        }
        ReadOnlySpan<byte> rest = node[(kids + "/Kids [".Length)..];       // 4 0 R 9 0 R]
        while (Utf8Parser.TryParse(rest, out int kid, out _))
        {
            AddPages(kid, pages);
            rest = After("R"u8, rest).TrimStart((byte)' ');
        }
    }

    /// <summary>What stands between obj and endobj.</summary>
    private ReadOnlySpan<byte> Object(int number)
    {
        ReadOnlySpan<byte> text = From(Number(From(_places + 20 * number)));    // each place takes 20 bytes
        int start = text.IndexOf(" 0 obj"u8) + 6, end = text.IndexOf("endobj"u8);
        return Number(text) == number && end > start ? text[start..end] : throw Unexpected($"{number} 0 obj");
    }

    private ReadOnlySpan<byte> From(int place) => (uint)place < (uint)_bytes.Length ? _bytes.Span[place..] : throw Unexpected("its end");

    private static int NumberAfter(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text) => Number(After(key, text));

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        int at = text.IndexOf(key);
        return at < 0 ? throw Unexpected(Encoding.ASCII.GetString(key)) : text[(at + key.Length)..];
    }

    private static int Number(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int number, out _) ? number : throw Unexpected("a number");

    private static InvalidDataException Unexpected(string what) => new($"The PDF has an unexpected form: {what.Trim()} isn't where it should be.");
}
