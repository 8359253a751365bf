using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Svg;
using SkiaSharp;

namespace AiByHand.Pages.Tests.Writers;

public sealed class CutFontsTests
{
    [Fact]
    public void The_same_signs_bring_the_same_font()
    {
        var fonts = new CutFonts(FontFace.Sans);

        Assert.Same(fonts.With(Signs("01 layer")), fonts.With(Signs("relay 10")));
    }

    [Fact]
    public void Fewer_signs_or_more_bring_another()
    {
        var fonts = new CutFonts(FontFace.Sans);
        SKTypeface font = fonts.With(Signs("one"));

        Assert.NotSame(font, fonts.With(Signs("on")));
        Assert.NotSame(font, fonts.With(Signs("ones")));
    }

    [Fact]
    public void Those_used_last_are_kept_and_no_others()
    {
        var fonts = new CutFonts(FontFace.Sans);
        SKTypeface first = fonts.With(Signs("abc")), second = fonts.With(Signs("ABC"));

        for (int i = 1; i < CutFonts.MostKept; i++)
        {
            Assert.Same(first, fonts.With(Signs("abc")));
            fonts.With(Signs($"abc{(char)('d' + i)}"));
        }

        Assert.Same(first, fonts.With(Signs("abc")));
        Assert.NotSame(second, fonts.With(Signs("ABC")));
    }

    [Fact]
    public void A_page_is_the_same_long_after_its_fonts_are_gone()
    {
        byte[] first = Written(Sheets.Saying("abc"));

        for (int i = 0; i < CutFonts.MostKept; i++)
            Written(Sheets.Saying($"abc{(char)('d' + i)}"));

        Assert.Equal(first, Written(Sheets.Saying("abc")));
    }

    [Fact]
    public void Documents_written_side_by_side_are_those_written_alone()
    {
        Page[] pages = [.. Enumerable.Range(0, 40).Select(Sheets.Mixed)];
        byte[][] alone = Array.ConvertAll(pages, Written), together = new byte[pages.Length][], pictures = new byte[pages.Length][];

        Parallel.For(0, pages.Length, i => (together[i], pictures[i]) = (Written(pages[i]), Drawn(pages[i])));

        Assert.Equal(alone, together);
        Assert.Equal(Array.ConvertAll(pages, Drawn), pictures);
    }

    private static SignSet Signs(string text)
    {
        var signs = new SignSet();
        signs.Add(text);
        return signs;
    }

    private static byte[] Written(Page page) => Bytes(output => PdfWriter.Write([page], "", output));

    private static byte[] Drawn(Page page) => Bytes(output => SvgWriter.Write(page, output));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }
}
