using System.Buffers.Binary;
using System.Text;
using AiByHand.Pages.Tests.Text;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using SkiaSharp;

namespace AiByHand.Pages.Tests.Writers;

public sealed class FontSubsetTests
{
    private const string Signs = "0127Wjéłž-÷";

    public static TheoryData<string> All => [.. FontFace.Shipped.Select(face => face.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void The_signs_keep_their_glyphs_widths_and_outlines(string font)
    {
        var face = Faces.Of(font);
        var tables = face.Tables;
        using SKFont whole = Fonts.Make(Fonts.Typeface(tables.File)), cut = Fonts.Make(Fonts.Typeface(Opened(tables)));
        whole.Size = cut.Size = tables.UnitsPerEm;

        foreach (var sign in Signs.Where(sign => tables.Glyph(sign) != 0))
        {
            var glyph = cut.GetGlyph(sign);
            Assert.Equal(tables.Glyph(sign), glyph);
            Assert.Equal(tables.Advance(glyph), cut.GetGlyphWidths([glyph])[0], 0.01f);
            using SKPath expected = whole.GetGlyphPath(glyph), actual = cut.GetGlyphPath(glyph);
            Assert.NotEmpty(actual.Points);
            Assert.Equal(expected.ToSvgPathData(), actual.ToSvgPathData());
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Other_signs_are_gone(string font)
    {
        var face = Faces.Of(font);
        var tables = face.Tables;
        using var cut = Fonts.Make(Fonts.Typeface(Opened(tables)));

        Assert.Null(PathOf(cut, tables.Glyph('a')));
        Assert.Null(PathOf(cut, tables.Glyph('Z')));
        Assert.InRange(Cut(tables).Length, 1, tables.File.Length / 10);

        static string? PathOf(SKFont font, ushort glyph)
        {
            using var path = font.GetGlyphPath(glyph);
            return path is null || path.IsEmpty ? null : path.ToSvgPathData();
        }
    }

    [Fact]
    public void A_sign_put_together_from_others_brings_them_along()
    {
        var tables = FontFace.Sans.Tables;

        var parts = GlyphOutline.Parts(tables.Outline(tables.Glyph('é')));

        Assert.Contains(tables.Glyph('e'), parts);
        Assert.True(parts.Count > 1);
    }

    // What a PDF embeds lacks what others want of a font that is opened by itself: here it is as the whole font has it.
    private static byte[] Opened(FontTables tables) => FontFile.Assemble(
    [
        .. TablesOf(Cut(tables)).Concat(new[] { "OS/2", "cmap", "name", "post" }.Select(name => (name, tables.Table(name).ToArray()))).OrderBy(table => table.Item1, StringComparer.Ordinal),
    ]);

    private static IEnumerable<(string, byte[])> TablesOf(byte[] font)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + 16 * i, 16);
            int start = BinaryPrimitives.ReadInt32BigEndian(entry[8..]), length = BinaryPrimitives.ReadInt32BigEndian(entry[12..]);
            yield return (Encoding.ASCII.GetString(entry[..4]), font[start..(start + length)]);
        }
    }

    private static byte[] Cut(FontTables tables) => FontSubset.Cut(tables, [.. Signs.Where(sign => tables.Glyph(sign) != 0).Order()]);
}
