using System.Buffers.Binary;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers;

/// <summary>
/// A font file that holds the signs of one document alone: whole fonts would make a page of 20 kB one of 700 kB.
/// Glyphs keep their numbers; what isn't used is empty, and the instructions that fit outlines to a coarse screen are left out.
/// </summary>
internal static class FontSubset
{
    /// <summary>
    /// Cuts a font down to some signs, in order, each of which it has, as a PDF embeds it, where signs aren't looked up in the font: with the tables alone that draw its glyphs (ISO 32000-1, 9.9).
    /// </summary>
    public static byte[] Cut(FontTables font, ReadOnlySpan<char> signs)
    {
        var glyphs = Glyphs(font, signs);
        (var outlines, var places) = Outlines(font, glyphs);
        return FontFile.Assemble(
        [
            ("glyf", outlines),
            ("head", Head(font)),
            ("hhea", font.Table("hhea").ToArray()),
            ("hmtx", Widths(font, glyphs)),
            ("loca", places),
            ("maxp", font.Table("maxp").ToArray()),
        ]);
    }

    private static byte[] Head(FontTables font)
    {
        var head = font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();                              // the sum over the file, which readers of embedded fonts ignore
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);           // places are long
        return head;
    }

    /// <summary>The glyphs of the signs, in order: with those they are put together from (é: e and an accent), and glyph 0, which a font must have.</summary>
    public static List<int> Glyphs(FontTables font, ReadOnlySpan<char> signs)
    {
        var isKept = new bool[font.GlyphCount];
        Keep(0);
        foreach (var sign in signs) Keep(font.Glyph(sign));

        var glyphs = new List<int>();
        for (var glyph = 0; glyph < isKept.Length; glyph++)
        {
            if (isKept[glyph]) glyphs.Add(glyph);
        }
        return glyphs;

        void Keep(int glyph)
        {
            if (isKept[glyph]) return;
            isKept[glyph] = true;
            foreach (var part in GlyphOutline.Parts(font.Outline(glyph))) Keep(part);
        }
    }

    private static (byte[] Outlines, byte[] Places) Outlines(FontTables font, List<int> glyphs)
    {
        var size = 0;
        foreach (var glyph in glyphs) size += font.Outline(glyph).Length + 3;

        var outlines = new byte[size];
        var places = new byte[4 * (font.GlyphCount + 1)];
        int end = 0, next = 0;
        foreach (var glyph in glyphs)
        {
            PlaceUpTo(glyph);
            end += GlyphOutline.CopyBare(font.Outline(glyph), outlines.AsSpan(end));
            end = (end + 3) & ~3;
        }
        PlaceUpTo(font.GlyphCount);
        return (outlines[..end], places);

        void PlaceUpTo(int glyph)
        {
            for (; next <= glyph; next++) BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * next), end);
        }
    }

    /// <summary>The widths of the glyphs; those of the others are 0, which packs well.</summary>
    private static byte[] Widths(FontTables font, List<int> glyphs)
    {
        var all = font.Table("hmtx");
        var widths = new byte[all.Length];
        var count = font.WidthCount;                            // as many glyphs have a width and a left edge; those after them the last one's width, and an edge
        foreach (var glyph in glyphs)
        {
            int width = 4 * Math.Min(glyph, count - 1), edge = glyph < count ? width + 2 : 4 * count + 2 * (glyph - count);
            all.Slice(width, 2).CopyTo(widths.AsSpan(width));
            all.Slice(edge, 2).CopyTo(widths.AsSpan(edge));
        }
        return widths;
    }
}
