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
        var tables = FontTables.Of(face);
        using SKFont whole = Fonts.Make(Fonts.Typeface(tables.File)), cut = Fonts.Make(Fonts.Typeface(Cut(tables)));
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
        var tables = FontTables.Of(face);
        var file = Cut(tables);
        using var cut = Fonts.Make(Fonts.Typeface(file));

        Assert.Equal(0, cut.GetGlyph('a'));
        Assert.Null(PathOf(cut, tables.Glyph('Z')));
        Assert.InRange(file.Length, 1, tables.File.Length / 10);

        static string? PathOf(SKFont font, ushort glyph)
        {
            using var path = font.GetGlyphPath(glyph);
            return path is null || path.IsEmpty ? null : path.ToSvgPathData();
        }
    }

    [Fact]
    public void A_sign_put_together_from_others_brings_them_along()
    {
        var tables = FontTables.Of(FontFace.Sans);

        var parts = GlyphOutline.Parts(tables.Outline(tables.Glyph('é')));

        Assert.Contains(tables.Glyph('e'), parts);
        Assert.True(parts.Count > 1);
    }

    private static byte[] Cut(FontTables tables) => FontSubset.Cut(tables, [.. Signs.Where(sign => tables.Glyph(sign) != 0).Order()]);
}
