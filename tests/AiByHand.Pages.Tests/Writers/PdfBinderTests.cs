using System.Text;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using CsCheck;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Writers;

public sealed class PdfBinderTests
{
    private static readonly Page[] Pages =
    [
        .. Enumerable.Range(1, 7).Select(Sheets.Mixed),
        Sheets.Saying("Nguyễn Thị Ánh", title: "8: a name that the usual signs lack"),
        Sheets.Saying("the hand alone", FontFace.Hand, title: "9"),
        Sheets.Of(),
        .. Enumerable.Range(11, 2).Select(Sheets.Mixed),
    ];

    private static readonly byte[][] Pieces = [.. Pages.Chunk(3).Select(PdfPiece.Write)];

    private static readonly byte[] Whole = Bind([.. Pieces.Zip(Pages.Chunk(3).Select(Titles))]);

    [Fact]
    public void Pages_and_text_are_those_of_the_pieces()
    {
        using PdfDocument bound = PdfDocument.Open(Whole);

        Assert.Equal(Pages.Length, bound.NumberOfPages);
        int number = 0;
        foreach (byte[] bytes in Pieces)
        {
            using PdfDocument piece = PdfDocument.Open(bytes);
            foreach (var page in piece.GetPages())
                Assert.Equal(Look(page), Look(bound.GetPage(++number)));
        }
        Assert.Contains("Nguyễn Thị Ánh", bound.GetPage(8).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_shows_what_the_same_pages_show_as_a_document()
    {
        using var output = new MemoryStream();
        PdfWriter.Write(Pages[..3], "", output);
        using PdfDocument document = PdfDocument.Open(output.ToArray()), piece = PdfDocument.Open(Pieces[0]);

        Assert.Equal(document.GetPages().Select(Look), piece.GetPages().Select(Look));
    }

    [Fact]
    public void Every_page_has_its_bookmark()
    {
        using PdfDocument bound = PdfDocument.Open(Whole);

        Assert.True(bound.TryGetBookmarks(out Bookmarks? bookmarks));
        Assert.Equal(Titles(Pages), bookmarks.Roots.Select(bookmark => bookmark.Title));
        Assert.Equal(Enumerable.Range(1, Pages.Length), bookmarks.Roots.Select(bookmark => Assert.IsType<DocumentBookmarkNode>(bookmark).PageNumber));
    }

    [Fact]
    public void The_file_says_what_it_is_and_neither_when_nor_by_whom_it_was_made()
    {
        using PdfDocument bound = PdfDocument.Open(Whole);

        Assert.Equal("Midterm: Réseau σ", bound.Information.Title);
        Assert.Equal(("AiByHand", "AiByHand"), (bound.Information.Creator, bound.Information.Producer));
        Assert.Null(bound.Information.CreationDate);
        Assert.Null(bound.Information.Author);
        IReadOnlyDictionary<string, IToken> catalog = bound.Structure.Catalog.CatalogDictionary.Data;
        Assert.Equal("en", Assert.IsType<StringToken>(catalog["Lang"]).Data);
        Assert.Equal(BooleanToken.True, Assert.IsType<DictionaryToken>(catalog["ViewerPreferences"]).Data["DisplayDocTitle"]);
        Assert.Equal("UseOutlines", Assert.IsType<NameToken>(catalog["PageMode"]).Data);
    }

    [Fact]
    public void However_the_pieces_are_distributed_the_bytes_are_the_same()
    {
        Gen.Int[0, 3].List[1, 4].Sample(levels => Assert.True(Whole.AsSpan().SequenceEqual(BindInParts(levels))));

        static byte[] BindInParts(List<int> cuts)
        {
            var parts = Pieces.Zip(Pages.Chunk(3).Select(Titles)).ToList();
            foreach (int cut in cuts)                           // neighbours from here to a place after are bound beforehand; then what came of it, and so on
            {
                int start = Math.Min(cut, parts.Count - 1), count = Math.Min(1 + cut % 3, parts.Count - start);
                byte[] bound = Bind([.. parts[start..(start + count)]]);
                parts.RemoveRange(start, count);
                parts.Insert(start, (bound, TitlesOf(bound)));
            }
            return Bind([.. parts]);
        }
    }

    [Fact]
    public void A_page_tree_of_several_nodes_does_not_show_how_it_came_about()
    {
        Page[] pages = [.. Enumerable.Range(0, 230).Select(i => Sheets.Saying($"page {i}", title: $"{i}"))];
        (byte[], string[])[] pieces = [.. pages.Chunk(10).Select(some => (PdfPiece.Write(some), Titles(some)))];

        byte[] whole = Bind(pieces), first = Bind(pieces[..7]), second = Bind(pieces[7..]);

        Assert.True(whole.AsSpan().SequenceEqual(Bind((first, TitlesOf(first)), (second, TitlesOf(second)))));
        using PdfDocument bound = PdfDocument.Open(whole);
        Assert.Equal(pages.Select(page => $"page {page.Title}"), bound.GetPages().Select(page => page.Text));
    }

    [Fact]
    public void A_font_file_is_there_once_for_all_pieces()
    {
        (byte[], string[])[] parts = [.. Enumerable.Range(1, 20).Select(i => (PdfPiece.Write([Sheets.Mixed(i)]), new[] { $"{i}" }))];
        int one = Bind(parts[0]).Length;

        Assert.InRange(one, 1, 150_000);
        Assert.InRange(Bind(parts).Length, one, one + 19 * 10_000);
        Assert.Equal(3, Count(Bind(parts), "/Length1 "));
    }

    [Fact]
    public void Some_pages_can_be_taken_in_another_order()
    {
        using var output = new MemoryStream();
        var binder = new PdfBinder(output, "Some");
        binder.Add(new PdfFile(Whole), [11, 0, 0], ["a", "b", "c"]);
        binder.Finish();

        using PdfDocument all = PdfDocument.Open(Whole), some = PdfDocument.Open(output.ToArray());
        Assert.Equal(new[] { 12, 1, 1 }.Select(number => Look(all.GetPage(number))), some.GetPages().Select(Look));
        Assert.Equal(["a", "b", "c"], TitlesOf(output.ToArray()));
    }

    [Fact]
    public void A_file_on_disk_is_bound_like_one_in_memory()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Whole);
            using var output = new MemoryStream();
            var binder = new PdfBinder(output, "Midterm: Réseau σ");
            using (var file = new PdfFile(File.OpenRead(path)))
                binder.Add(file, file.Titles());
            binder.Finish();

            Assert.True(Whole.AsSpan().SequenceEqual(output.ToArray()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Titles_are_read_back_and_a_piece_has_none()
    {
        Assert.Equal(Titles(Pages), TitlesOf(Whole));
        Assert.Empty(TitlesOf(Pieces[0]));
    }

    [Fact]
    public void Pieces_written_side_by_side_are_the_same()
    {
        var others = new byte[24][];

        Parallel.For(0, others.Length, i => others[i] = PdfPiece.Write(Pages[..3]));

        Assert.All(others, other => Assert.True(Pieces[0].AsSpan().SequenceEqual(other)));
    }

    [Fact]
    public void A_cut_or_garbled_file_is_refused_or_bound_but_never_anything_else()
    {
        byte[] page = Document("/MediaBox [0 0 9 9]\n/Resources <<>>\n/Note (a (b))\n/Contents 5 0 R", "5 0 obj\n<</Length 1>> stream\n9\nendstream\nendobj\n");
        byte[] whole = Bind((page, ["a"]), (page, ["b"]));      // small, so that hardly a byte is without meaning

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.OneOf(Gen.Byte, Gen.Byte[(byte)'0', (byte)'9']), Gen.Bool).Sample((place, value, isCut) =>
        {
            byte[] broken = isCut ? whole[..place] : [.. whole];
            if (!isCut)
                broken[place] = value;
            try
            {
                var file = new PdfFile(broken);
                file.Titles();
                var binder = new PdfBinder(Stream.Null, "");
                binder.Add(file, new string[file.PageCount]);
            }
            catch (InvalidDataException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        }, iter: 5000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all, but a text that goes on for longer than any end of a PDF is read for, and on")]
    [InlineData("%PDF-1.4\nstartxref\n3\n%%EOF\n")]
    [InlineData("%PDF-1.4\nstartxref\n99999999999999999999\n%%EOF\n")]
    [InlineData("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1\n/Root 7 0 R\n/Info 1 0 R>>\nstartxref\n0\n%%EOF\n")]
    [InlineData("xref\n0 2000000000\n0000000000 65535 f \ntrailer\n<</Size 1\n/Root 7 0 R\n/Info 1 0 R>>\nstartxref\n0\n%%EOF\n")]
    public void What_is_no_PDF_is_refused(string file)
    {
        Assert.Throws<InvalidDataException>(() => Bind((Encoding.ASCII.GetBytes(file), ["A page"])));
    }

    [Fact]
    public void A_file_with_an_earlier_version_in_it_is_refused()
    {
        using var output = new MemoryStream();
        PdfWriter.Write(Pages[..2], "", output);

        var refusal = Assert.Throws<InvalidDataException>(() => Bind((output.ToArray(), ["a", "b"])));

        Assert.Equal("The PDF is broken, or of another form than the one written here: xref isn't where it should be.", refusal.Message);
    }

    [Theory]
    [InlineData("/Contents 5 0 R", "5 0 obj\n<</Length 6 0 R>>\nendobj\n6 0 obj\n[5 0 R]\nendobj\n", "objects that refer to each other")]
    [InlineData("/Annots [<</Dest [5 0 R /Fit]>>]", "5 0 obj\n<</Type /Page\n/Parent 2 0 R>>\nendobj\n", "pages that refer to others")]
    [InlineData("/Contents 9 0 R", "", "9 0 obj")]
    [InlineData("/Contents 5 1 R", "5 0 obj\n1\nendobj\n", "a reference's number")]
    public void What_no_page_of_ours_has_is_refused(string entry, string objects, string named)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Bind((Document($"/MediaBox [0 0 9 9]\n/Resources <<>>\n{entry}", objects), ["a"])));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public void An_object_that_is_not_in_its_place_is_refused(int shift)
    {
        string pdf = Encoding.Latin1.GetString(Document("/MediaBox [0 0 9 9]\n/Resources <<>>", ""));
        string catalog = $"{pdf.IndexOf("1 0 obj", StringComparison.Ordinal):D10} ", table = $"{pdf.IndexOf("xref", StringComparison.Ordinal) + shift:D10} ";

        Assert.Throws<InvalidDataException>(() => Bind((Encoding.Latin1.GetBytes(pdf.Replace(catalog, table, StringComparison.Ordinal)), ["a"])));
    }

    [Fact]
    public void A_page_that_inherits_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Bind((Document("/Resources <<>>", ""), ["a"])));
    }

    [Fact]
    public void What_looks_like_a_reference_in_a_string_or_a_stream_is_none()
    {
        byte[] pdf = Document("/MediaBox [0 0 9 9]\n/Resources <<>>\n/A (7 0 R \\( ) /B <7 0 R> /C#7 [1.5 0 Rg (\\)(9 0 R)) 12 0 0]/Contents 5 0 R", "5 0 obj\n<</Length 5>> stream\n8 0 R\nendstream\nendobj\n");

        string bound = Encoding.Latin1.GetString(Bind((pdf, ["a"])));

        Assert.Contains("/A (7 0 R \\( ) /B <7 0 R> /C#7 [1.5 0 Rg (\\)(9 0 R)) 12 0 0]/Contents 6 0 R", bound, StringComparison.Ordinal);
        Assert.Contains("6 0 obj\n<</Length 5>> stream\n8 0 R\nendstream\nendobj\n", bound, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_must_be_as_many_as_pages()
    {
        Assert.Throws<ArgumentException>(() => Bind((Pieces[0], ["one of three"])));
    }

    [Fact]
    public void A_document_without_pages_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Bind());
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfPiece.Write([]));
    }

    private static string[] Titles(Page[] pages) => Array.ConvertAll(pages, page => page.Title);

    private static string[] TitlesOf(byte[] pdf) => [.. new PdfFile(pdf).Titles()];

    private static byte[] Bind(params (byte[] Pdf, string[] Titles)[] parts)
    {
        using var output = new MemoryStream();
        var binder = new PdfBinder(output, "Midterm: Réseau σ");
        foreach ((byte[] pdf, string[] titles) in parts)
            binder.Add(pdf, titles);
        binder.Finish();
        return output.ToArray();
    }

    /// <summary>What a page shows: its size, each letter with its place, font and size, and each line with its own.</summary>
    private static string Look(UglyToad.PdfPig.Content.Page page)
    {
        var look = new StringBuilder($"{page.Width} x {page.Height}\n");
        foreach (Letter letter in page.Letters)
            look.Append($"{letter.Value} {letter.StartBaseLine} {letter.Width} {letter.PointSize} {letter.FontName?[(letter.FontName.IndexOf('+') + 1)..]}\n");
        foreach (var path in page.Paths)
            look.Append($"{path.GetBoundingRectangle()} {path.LineWidth}\n");
        return look.ToString();
    }

    private static int Count(byte[] pdf, string text) => Encoding.Latin1.GetString(pdf).Split(text).Length - 1;

    /// <summary>A document of one page, its objects 1 to 4, and others after them.</summary>
    private static byte[] Document(string page, string objects)
    {
        string body = $"1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>\nendobj\n3 0 obj\n<</Type /Page\n{page}\n/Parent 2 0 R>>\nendobj\n4 0 obj\n<<>>\nendobj\n{objects}";
        var file = new StringBuilder("%PDF-1.4\n").Append(body);
        int table = file.Length, size = 1 + Count(Encoding.Latin1.GetBytes(body), " 0 obj\n");
        file.Append($"xref\n0 {size}\n0000000000 65535 f \n");
        for (int number = 1; number < size; number++)
            file.Append($"{file.ToString().IndexOf($"{number} 0 obj\n", StringComparison.Ordinal):D10} 00000 n \n");
        return Encoding.Latin1.GetBytes(file.Append($"trailer\n<</Size {size}\n/Root 1 0 R\n/Info 4 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }
}
