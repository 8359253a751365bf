using System.Buffers.Binary;
using AiByHand.Pages.Writers;

namespace AiByHand.Pages.Text;

/// <summary>Whether a font that somebody brings holds what is read of it later: every glyph's outline and width, whole; and whether its maker lets it be embedded.</summary>
internal static class FontSoundness
{
    // OpenType's fsType (OS/2): no embedding at all; not cut down; pictures of glyphs only.
    private const int NoEmbedding = 0x0002, NoCutting = 0x0100, PicturesOnly = 0x0200;

    private const int DeepestParts = 6;

    // What is read, and copied into documents, with the least that each has.
    private static readonly (string Table, int Least)[] Tables = [("OS/2", 78), ("head", 54), ("hhea", 36), ("maxp", 6), ("name", 6), ("post", 32)];

    /// <exception cref="FontException">It isn't, or he doesn't.</exception>
    /// <exception cref="ArgumentException">A table ends too early.</exception>
    public static void Check(FontTables font)
    {
        foreach (var (table, least) in Tables)
        {
            if (font.Table(table).Length < least) throw new FontException("it is damaged");
        }
        if (font.UnitsPerEm is < 16 or > 16384 || font.GlyphCount == 0 || font.WidthCount == 0) throw new FontException("it is damaged");
        if ((BinaryPrimitives.ReadUInt16BigEndian(font.Table("OS/2")[8..]) & (NoEmbedding | NoCutting | PicturesOnly)) != 0)
        {
            throw new FontException("its maker doesn't allow parts of it to be embedded in a document");
        }
        if (font.Table("hmtx").Length < 4 * font.WidthCount + 2 * Math.Max(0, font.GlyphCount - font.WidthCount)) throw new FontException("it is damaged");
        var outlines = font.Table("glyf").Length;
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            var outline = font.Outline(glyph);
            if (outline.Length > outlines || !GlyphOutline.IsWhole(outline, font.GlyphCount)) throw new FontException("it is damaged");
        }
        for (var glyph = 0; glyph < font.GlyphCount; glyph++) CheckParts(font, glyph, DeepestParts);
    }

    // Parts of parts of parts, and at last themselves.
    private static void CheckParts(FontTables font, int glyph, int depth)
    {
        foreach (var part in GlyphOutline.Parts(font.Outline(glyph)))
        {
            if (depth == 0) throw new FontException("it is damaged");
            CheckParts(font, part, depth - 1);
        }
    }
}
