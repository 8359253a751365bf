using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// A font cut to the signs of a document, packed, with its widths and the way from glyphs back to signs. The latest few are kept: the sheets of a topic often have the same
/// signs, and to cut and pack a font takes longer than to write a page.
/// </summary>
internal sealed class PdfFont
{
    private const int MostKept = 48;

    private static readonly Lock Turn = new();
    private static readonly Dictionary<string, PdfFont> Kept = [];
    private static readonly Queue<string> Order = new();

    private readonly FontTables _tables;
    private readonly FontFace _face;
    private readonly byte[] _file, _toUnicode, _widths;
    private readonly int _fileLength;
    private readonly string _name;

    private PdfFont(FontFace face, string signs)
    {
        (_face, _tables) = (face, face.Tables);
        var file = FontSubset.Cut(_tables, signs);
        (_file, _fileLength) = (Packer.Pack(file), file.Length);
        var glyphs = Glyphs(signs);
        _toUnicode = Packer.Pack(ToUnicode(glyphs).Written);
        _widths = Widths(glyphs).Written.ToArray();
        _name = Name(signs) + face.Id;
    }

    /// <summary>The font with these signs, in order, and no others.</summary>
    public static PdfFont Of(FontFace face, string signs)
    {
        var key = $"{face.Id} {signs}";
        lock (Turn)
        {
            if (Kept.TryGetValue(key, out var kept)) return kept;
        }
        var made = new PdfFont(face, signs);
        lock (Turn)
        {
            if (Kept.TryAdd(key, made)) Order.Enqueue(key);
            if (Kept.Count > MostKept) Kept.Remove(Order.Dequeue());
        }
        return made;
    }

    /// <summary>What pages call a font, the same in all documents.</summary>
    public static string Tag(FontFace face) => face == FontFace.Hand ? "F0" : face == FontFace.Sans ? "F1" : face == FontFace.Script ? "F2" : "F" + face.Id;

    /// <summary>Writes its objects, and gives the number of the one that pages name.</summary>
    public int Write(ObjectWriter to)
    {
        int font = to.Reserve(), glyphs = to.Reserve(), descriptor = to.Reserve(), file = to.Reserve(), toUnicode = to.Reserve();
        to.Begin().Put("<</Type/Font/Subtype/Type0/BaseFont/"u8).Ascii(_name).Put("/Encoding/Identity-H/DescendantFonts["u8).Reference(glyphs).Put("]/ToUnicode "u8).Reference(toUnicode).Put(">>"u8);
        to.Write(font);
        to.Begin().Put("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Ascii(_name).Put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8)
            .Reference(descriptor).Put("/DW 0/W["u8).Put(_widths).Put("]>>"u8);
        to.Write(glyphs);
        Describe(to.Begin(), file);
        to.Write(descriptor);
        to.WriteStream(file, _file, new PdfBuffer().Put("/Length1 "u8).Int(_fileLength).Written);
        to.WriteStream(toUnicode, _toUnicode);
        return font;
    }

    private void Describe(PdfBuffer text, int file)
    {
        var box = _tables.Table("head").Slice(36, 8);
        text.Put("<</Type/FontDescriptor/FontName/"u8).Ascii(_name).Put("/Flags 4/ItalicAngle 0/StemV 80/Ascent "u8).Thousandths(PerMille(_tables.Ascender))
            .Put("/Descent "u8).Thousandths(PerMille(-_tables.Descender)).Put("/CapHeight "u8).Thousandths((long)Math.Round(FontMetrics.Of(_face).CapHeight * 1_000_000)).Put("/FontBBox["u8);
        for (; box.Length > 0; box = box[2..]) text.Thousandths(PerMille(BinaryPrimitives.ReadInt16BigEndian(box)));
        text.Put("]/FontFile2 "u8).Reference(file).Put(">>"u8);
    }

    // By glyph, each with its sign in the lower half. Signs that share a glyph are read as the first of them.
    private List<int> Glyphs(string signs)
    {
        var glyphs = new List<int>(signs.Length);
        foreach (var sign in signs) glyphs.Add(_tables.Glyph(sign) << 16 | sign);
        glyphs.Sort();
        for (var i = glyphs.Count - 1; i > 0; i--)
        {
            if (glyphs[i] >> 16 == glyphs[i - 1] >> 16) glyphs.RemoveAt(i);
        }
        return glyphs;
    }

    private PdfBuffer Widths(List<int> glyphs)
    {
        var text = new PdfBuffer();
        foreach (var glyph in glyphs) text.Int(glyph >> 16).Put((byte)'[').Thousandths(PerMille(_tables.Advance(glyph >> 16))).Put((byte)']');
        return text;
    }

    private static PdfBuffer ToUnicode(List<int> glyphs)
    {
        const int most = 100;                                   // in one list
        var text = new PdfBuffer().Put("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i % most == 0) text.Int(Math.Min(most, glyphs.Count - i)).Put(" beginbfchar\n"u8);
            text.Put((byte)'<').Hex(glyphs[i] >> 16).Put("><"u8).Hex(glyphs[i]).Put(">\n"u8);
            if (i % most == most - 1 || i == glyphs.Count - 1) text.Put("endbfchar\n"u8);
        }
        return text.Put("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"u8);
    }

    // A cut font's name begins with six letters of its own: the same signs, the same letters.
    private static string Name(string signs)
    {
        ReadOnlySpan<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes(signs));
        Span<char> name = stackalloc char[7];
        for (var i = 0; i < 6; i++) name[i] = (char)('A' + hash[i] % 26);
        name[6] = '+';
        return new string(name);
    }

    private long PerMille(int units) => (long)Math.Round(units * 1_000_000.0 / _tables.UnitsPerEm);
}
