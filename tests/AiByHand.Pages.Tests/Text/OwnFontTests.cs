using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using AiByHand.Pictures;
using AiByHand.TestFonts;
using SkiaSharp;
using UglyToad.PdfPig;

namespace AiByHand.Pages.Tests.Text;

/// <summary>Fonts that somebody brings: what is taken of them, what is refused, and that pages have their glyphs.</summary>
public sealed class OwnFontTests
{
    private static readonly byte[] Few = SmallFont.File;

    [Fact]
    public void A_sign_the_shipped_fonts_lack_comes_from_it_and_the_others_don_t()
    {
        var own = FontFace.Read(Few, "few");
        var type = TypeCase.With([own]);

        Assert.Null(type.Flaw("王小明 (Wang) é"));
        Assert.Equal([FontFace.Hand, own, FontFace.Hand], TextSetter.SetPlain("Li 王小明 (Wang)", type.Hand, 10).Runs.Select(run => run.Font));
        Assert.Equal([own, FontFace.Sans], TextSetter.SetPlain("王é", type.Sans, 10).Runs.Select(run => run.Font));
        Assert.Equal(new Unprintable(1, new('漢'), Obstacle.NoFont), type.Flaw("王漢"));
    }

    [Fact]
    public void An_excerpt_has_its_signs_alone_as_they_were_and_of_them_it_is_the_same_again()
    {
        var own = FontFace.Read(Few, "few");
        var file = own.Excerpt("王明é王");
        var cut = FontFace.Read(file, "cut");

        Assert.Equal("王明é", string.Concat("王小明李é€".Where(cut.Has)));
        Assert.Equal(file, cut.Excerpt("明é王"));
        Assert.True(file.Length < Few.Length);
        Assert.Equal(PathOf(Few, '明'), PathOf(file, '明'));
        Assert.Equal(PathOf(Few, 'é'), PathOf(file, 'é'));                // put together from others
        Assert.Equal(Width(own, '王'), Width(cut, '王'));
        Assert.Equal(Width(own, 'é'), Width(cut, 'é'));
    }

    [Fact]
    public void A_case_is_cut_to_what_its_texts_need_of_each_font()
    {
        var type = TypeCase.With([FontFace.Read(FontFace.Read(Few, "").Excerpt("王"), "first"), FontFace.Read(Few, "second")]).CutTo(["Müller 王小", "明"]);

        Assert.Equal(["first 王", "second 小明"], type.Own.Select(face => $"{face.Name} {string.Concat("王小明李M".Where(face.Has))}"));
        Assert.Same(TypeCase.Shipped, TypeCase.Shipped.CutTo(["王"]));
    }

    [Fact]
    public void A_page_can_be_read_and_looks_as_the_font_has_it()
    {
        var own = FontFace.Read(Few, "few");
        var page = Sheets.Of([.. TextSetter.SetPlain("Li 王小明", TypeCase.With([own]).Hand, 40).At(Layer.Print, new Point(10, 60), Sheets.Black)]);
        using var file = new MemoryStream();
        PdfWriter.Write([page], "", file);

        using var document = PdfDocument.Open(file.ToArray());
        Assert.Equal("Li 王小明", document.GetPage(1).Text);
        using var picture = new MemoryStream();
        PngWriter.Write(page, picture, 72);
        using var dots = SKBitmap.Decode(picture.ToArray());
        Assert.Contains(Enumerable.Range(70, 110), x => Enumerable.Range(30, 40).Any(y => dots.GetPixel(x, y).Red < 128));
    }

    [Theory]
    [InlineData("Ann Müller, Nguyễn Văn An, Łukasz Żółw, Ελένη, Юлия")]
    [InlineData("สมชาย")]                                          // Itim has Thai; without marks, it stands letter by letter
    public void The_shipped_fonts_print_it(string text)
    {
        Assert.Null(TypeCase.Shipped.Flaw(text));
        foreach (var voice in (FontStack[])[TypeCase.Shipped.Hand, TypeCase.Shipped.Sans]) Assert.True(TextSetter.SetPlain(text, voice, 10).Width > 0);
    }

    [Theory]
    [InlineData("李明", Obstacle.NoFont, "'李' (U+674E)")]
    [InlineData("Anna 🙂", Obstacle.NoFont, "'🙂' (U+1F642)")]
    [InlineData("An\u0001na", Obstacle.NoFont, "U+0001")]
    [InlineData("แบบฝึกหัด", Obstacle.Mark, "U+0E36")]
    [InlineData("q\u0301", Obstacle.Mark, "U+0301")]
    [InlineData("محمد", Obstacle.Shaping, "'م' (U+0645)")]
    [InlineData("נועה", Obstacle.Shaping, "'נ' (U+05E0)")]
    [InlineData("सीता", Obstacle.Shaping, "'स' (U+0938)")]
    [InlineData("မြ", Obstacle.Shaping, "'မ' (U+1019)")]
    public void What_can_t_be_printed_is_told_with_the_reason(string text, Obstacle why, string shown)
    {
        var flaw = TypeCase.Shipped.Flaw(text)!.Value;
        Assert.Equal((why, shown), (flaw.Why, flaw.Shown));
    }

    [Fact]
    public void What_is_no_font_to_embed_is_refused_in_a_few_words()
    {
        Assert.Equal("it is no TrueType font", Refusal("%PDF-1.7 and more"u8.ToArray()));
        Assert.Equal("it is damaged, or no TrueType font", Refusal([]));
        Assert.StartsWith("its outlines are PostScript's (CFF)", Refusal([.. "OTTO"u8, .. Few[4..]]), StringComparison.Ordinal);
        Assert.Equal("its maker doesn't allow parts of it to be embedded in a document", Refusal(With("OS/2", 9, 2)));
        Assert.Equal("it has no table 'glyf'", Refusal(Replaced("glyf"u8, "glif"u8)));
    }

    [Fact]
    public void However_a_font_is_damaged_it_is_refused_or_can_be_used()
    {
        var random = new Random(7);
        for (var i = 0; i < 4000; i++)
        {
            var file = i % 4 == 0 ? Few[..random.Next(Few.Length)] : [.. Few];
            for (var change = 0; change < 3 && file.Length > 0; change++) file[random.Next(i % 2 == 0 ? file.Length : Math.Min(file.Length, 700))] = (byte)random.Next(256);
            try
            {
                var face = FontFace.Read(file, "spoilt");
                FontFace.Read(face.Excerpt("王小明李é€ 山田"), "cut");
            }
            catch (FontException refusal)
            {
                Assert.DoesNotContain('\n', refusal.Message);
            }
        }
    }

    [Fact]
    public void The_first_font_of_a_collection_is_taken()
    {
        // A collection's head, and the font behind it, whose tables' places count from the file's start.
        byte[] head = [.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16], file = [.. head, .. Few];
        for (var entry = 28; entry < 28 + 16 * Few[5]; entry += 16)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(entry + 8)) + 16);
        }
        Assert.Equal(FontFace.Read(Few, "").Excerpt("王"), FontFace.Read(file, "").Excerpt("王"));
    }

    private static string Refusal(byte[] file) => Assert.Throws<FontException>(() => FontFace.Read(file, "x")).Message;

    private static byte[] With(string table, int place, byte value)
    {
        byte[] file = [.. Few];
        file[TablePlace(table) + place] = value;
        return file;
    }

    private static int TablePlace(string table) =>
        Enumerable.Range(0, Few[5]).Select(i => 12 + 16 * i).Where(entry => System.Text.Encoding.ASCII.GetString(Few, entry, 4) == table)
            .Select(entry => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Few.AsSpan(entry + 8))).Single();

    private static byte[] Replaced(ReadOnlySpan<byte> old, ReadOnlySpan<byte> with)
    {
        byte[] file = [.. Few];
        with.CopyTo(file.AsSpan(file.AsSpan().IndexOf(old)));
        return file;
    }

    private static double Width(FontFace face, char sign) => TextSetter.SetPlain(sign.ToString(), new FontStack(face), 10).Width;

    private static string PathOf(byte[] file, char sign)
    {
        using var font = Fonts.Make(Fonts.Typeface(file));
        font.Size = 1000;
        using var path = font.GetGlyphPath(font.GetGlyph(sign));
        return path.ToSvgPathData();
    }
}
