using System.Buffers.Binary;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers;

/// <summary>
/// A font with some of another's signs and nothing else, its glyphs numbered anew: a font of twenty thousand glyphs, cut down to a class's names, is small enough to
/// be kept with the record of what it printed. Of its own signs an excerpt is the same bytes again.
/// </summary>
internal static class FontExcerpt
{
    /// <summary>The file of an excerpt.</summary>
    /// <param name="font">The font.</param>
    /// <param name="signs">The signs, in order, each of which it has.</param>
    /// <param name="line">How far it says that a line reaches above its baseline and, less than 0, below it, in units; null for the font's own word.</param>
    public static byte[] Of(FontTables font, ReadOnlySpan<char> signs, (int Ascender, int Descender)? line = null)
    {
        var glyphs = FontSubset.Glyphs(font, signs);
        var numbers = new Dictionary<int, int>(glyphs.Count);
        foreach (var glyph in glyphs) numbers.Add(glyph, numbers.Count);
        (var outlines, var places) = Outlines(font, glyphs, numbers);

        byte[] head = font.Table("head").ToArray(), lines = font.Table("hhea").ToArray(), most = font.Table("maxp").ToArray(), post = font.Table("post")[..32].ToArray();
        head.AsSpan(8, 4).Clear();                              // the sum over the file
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);           // places are long
        BinaryPrimitives.WriteUInt16BigEndian(lines.AsSpan(34), (ushort)glyphs.Count);
        BinaryPrimitives.WriteUInt16BigEndian(most.AsSpan(4), (ushort)glyphs.Count);
        BinaryPrimitives.WriteInt32BigEndian(post, 0x00030000);             // glyphs have no names
        if (line is { } reach)
        {
            BinaryPrimitives.WriteInt16BigEndian(lines.AsSpan(4), (short)reach.Ascender);
            BinaryPrimitives.WriteInt16BigEndian(lines.AsSpan(6), (short)reach.Descender);
        }
        return FontFile.Assemble(
        [
            ("OS/2", font.Table("OS/2").ToArray()),
            ("cmap", SignMap(signs, sign => numbers[font.Glyph(sign)])),
            ("glyf", outlines),
            ("head", head),
            ("hhea", lines),
            ("hmtx", Widths(font, glyphs)),
            ("loca", places),
            ("maxp", most),
            ("name", font.Table("name").ToArray()),
            ("post", post),
        ]);
    }

    private static (byte[] Outlines, byte[] Places) Outlines(FontTables font, List<int> glyphs, Dictionary<int, int> numbers)
    {
        var outlines = new byte[glyphs.Sum(glyph => font.Outline(glyph).Length + 3)];
        var places = new byte[4 * (glyphs.Count + 1)];
        var end = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var length = GlyphOutline.CopyBare(font.Outline(glyphs[i]), outlines.AsSpan(end));
            GlyphOutline.Renumber(outlines.AsSpan(end, length), part => numbers[part]);
            end = (end + length + 3) & ~3;
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * (i + 1)), end);
        }
        return (outlines[..end], places);
    }

    /// <summary>A width and a left edge for each glyph.</summary>
    private static byte[] Widths(FontTables font, List<int> glyphs)
    {
        var all = font.Table("hmtx");
        var widths = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            int own = Math.Min(glyphs[i], font.WidthCount - 1), edge = own == glyphs[i] ? 4 * own + 2 : 4 * font.WidthCount + 2 * (glyphs[i] - font.WidthCount);
            all.Slice(4 * own, 2).CopyTo(widths.AsSpan(4 * i));
            all.Slice(edge, 2).CopyTo(widths.AsSpan(4 * i + 2));
        }
        return widths;
    }

    /// <summary>The map from signs to glyphs, in format 4, each sign a segment of its own.</summary>
    /// <param name="signs">The signs, in order.</param>
    /// <param name="glyph">A sign's glyph.</param>
    private static byte[] SignMap(ReadOnlySpan<char> signs, Func<char, int> glyph)
    {
        int count = signs.Length + 1, log = int.Log2(count), power = 1 << log, size = 16 + 8 * count;
        List<int> words = [0, 1, 3, 1, 0, 12, 4, size, 0, 2 * count, 2 * power, log, 2 * (count - power)];
        foreach (var sign in signs)
        {
            words.Add(sign);                                    // where each segment ends …
        }
        words.AddRange([0xFFFF, 0]);
        foreach (var sign in signs)
        {
            words.Add(sign);                                    // … and where it starts
        }
        words.Add(0xFFFF);
        foreach (var sign in signs) words.Add(glyph(sign) - sign);
        words.Add(1);

        var map = new byte[12 + size];                          // the offsets that follow are all 0
        for (var i = 0; i < words.Count; i++) BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2 * i), (ushort)words[i]);
        return map;
    }
}
