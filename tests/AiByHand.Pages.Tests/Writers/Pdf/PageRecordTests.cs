using System.Security.Cryptography;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers.Pdf;
using CsCheck;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Writers.Pdf;

public sealed class PageRecordTests
{
    private static readonly Page[] Pages =
    [
        .. Enumerable.Range(1, 7).Select(Sheets.Mixed),
        Sheets.Saying("Nguyễn Thị Ánh", title: "8: a name with rarer signs"),
        Sheets.Saying("the hand alone", FontFace.Hand, title: "9"),
        Sheets.Of(),
        .. Enumerable.Range(11, 2).Select(Sheets.Mixed),
    ];

    private static readonly byte[] Whole = Bind(Pages.Select(page => PageRecord.Of(page)));

    [Fact]
    public void A_document_is_the_same_whether_its_pages_were_made_here_or_read_back() =>
        Assert.True(Whole.AsSpan().SequenceEqual(Bind(Pages.Select(page => PageRecord.Read(Written(PageRecord.Of(page)), [])))));

    // What a page's bytes rest on is in this program: other bytes for the same page are a new version of it.
    [Fact]
    public void The_bytes_are_the_same_on_every_system() => Assert.Equal("9C79530CEAD0F48E", Convert.ToHexString(SHA256.HashData(Whole).AsSpan(0, 8)));

    [Fact]
    public void Records_made_side_by_side_are_the_same()
    {
        var first = Written(PageRecord.Of(Pages[0]));
        var others = new byte[64][];

        Parallel.For(0, others.Length, i =>
        {
            _ = PageRecord.Of(Pages[i % Pages.Length]);
            others[i] = Written(PageRecord.Of(Pages[0]));
        });

        Assert.All(others, other => Assert.True(first.AsSpan().SequenceEqual(other)));
    }

    [Fact]
    public void A_page_in_a_document_shows_what_it_shows_alone()
    {
        using var bound = PdfDocument.Open(Whole);

        for (var i = 0; i < Pages.Length; i++)
        {
            using var alone = PdfDocument.Open(Bind([PageRecord.Of(Pages[i])]));
            Assert.Equal(Look(alone.GetPage(1)), Look(bound.GetPage(i + 1)));
        }
        Assert.Contains("Nguyễn Thị Ánh", bound.GetPage(8).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_tree_of_several_nodes_has_all_pages_in_order_and_their_bookmarks()
    {
        Page[] pages = [.. Enumerable.Range(0, 230).Select(i => Sheets.Saying($"page {i}", title: $"{i}"))];

        using var bound = PdfDocument.Open(Bind(pages.Select(page => PageRecord.Of(page))));

        Assert.Equal(pages.Select(page => $"page {page.Title}"), bound.GetPages().Select(page => page.Text));
        Assert.True(bound.TryGetBookmarks(out var bookmarks));
        Assert.Equal(pages.Select(page => page.Title), bookmarks.Roots.Select(bookmark => bookmark.Title));
        Assert.Equal(Enumerable.Range(1, 230), bookmarks.Roots.Select(bookmark => Assert.IsType<DocumentBookmarkNode>(bookmark).PageNumber));
    }

    [Fact]
    public void Fonts_are_there_once_for_all_pages()
    {
        byte[] one = Bind([PageRecord.Of(Sheets.Mixed())]), many = Bind(Enumerable.Repeat(PageRecord.Of(Sheets.Mixed()), 20));

        Assert.InRange(many.Length, one.Length, one.Length + 19 * 1000);
        Assert.Equal(3, Count(many, "/Length1 "u8));
    }

    [Fact]
    public void A_spoilt_record_is_refused_or_read_but_never_anything_else()
    {
        var whole = Written(PageRecord.Of(Sheets.Mixed()));

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 3]).Sample((place, value, kind) =>
        {
            var spoilt = kind switch
            {
                0 => whole[..place],
                1 => [.. whole, value],
                _ => [.. whole[..place], value, .. whole[(place + 1)..]],
            };
            try
            {
                PageRecord.Read(spoilt, []);
            }
            catch (InvalidDataException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        }, iter: 5000);
    }

    [Fact]
    public void A_length_that_promises_more_than_there_is_makes_no_room_for_it()
    {
        byte[] promise = [0, 1, 1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x07];          // no title, a paper, and two milliards of bytes of content

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => PageRecord.Read(promise, []));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_length_below_nothing_is_no_record()
    {
        byte[] promise = [0xCE, 0xD7, 0xF5, 0xDC, 0x0B];                      // a title of less than nothing

        Assert.Throws<InvalidDataException>(() => PageRecord.Read(promise, []));
    }

    private static byte[] Bind(IEnumerable<PageRecord> pages)
    {
        using var output = new MemoryStream();
        var document = new DocumentWriter(output, "Midterm: Réseau σ");
        foreach (var page in pages) document.Add(page);
        document.Finish();
        return output.ToArray();
    }

    private static byte[] Written(PageRecord page)
    {
        using var output = new MemoryStream();
        page.Write(output);
        return output.ToArray();
    }

    private static (string Text, int Paths, string Letters) Look(UglyToad.PdfPig.Content.Page page) =>
        (page.Text, page.Paths.Count, string.Join(' ', page.Letters.Select(letter => $"{letter.Value}{letter.StartBaseLine}{letter.Width}")));

    private static int Count(ReadOnlySpan<byte> file, ReadOnlySpan<byte> what)
    {
        var count = 0;
        for (var at = file.IndexOf(what); at >= 0; at = file.IndexOf(what))
        {
            count++;
            file = file[(at + what.Length)..];
        }
        return count;
    }
}
