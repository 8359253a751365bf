using AiByHand.Pages.Tests.Text;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Writers;

public sealed class PdfWriterTests
{
    [Theory]
    [InlineData("Mini-batch: X = 0123456789", "Hand")]
    [InlineData("-1.5/3 ≈ μ · σ − ∂√×÷→ᵀ", "Sans")]
    [InlineData("-17 ΣΦφβγδλ", "Script")]
    [InlineData("Naïve Łódź Dvořák ÉÈ", "Hand")]
    public void Text_can_be_read_back(string text, string font)
    {
        Assert.Equal(text, ReadText(Write(Sheets.Saying(text, Faces.Of(font)))));
    }

    [Theory]
    [InlineData("Hand")]
    [InlineData("Sans")]
    [InlineData("Script")]
    public void Signs_stand_where_they_were_set(string name)
    {
        var font = Faces.Of(name);
        using var document = PdfDocument.Open(Write(Sheets.Saying("Wide -12", font, 20)));
        double x = 20;
        foreach (var letter in document.GetPage(1).Letters)
        {
            Assert.Equal(x, letter.StartBaseLine.X, 2);
            Assert.Equal(100 - 50, letter.StartBaseLine.Y, 2);
            x += TextSetter.SetPlain(letter.Value, font, 20).Width;
        }
        Assert.Equal(20 + TextSetter.SetPlain("Wide -12", font, 20).Width, x, 6);
    }

    [Fact]
    public void A_word_is_one_piece_of_text()
    {
        using var document = PdfDocument.Open(Write(Sheets.Saying("Wahrscheinlichkeit", FontFace.Script, 13.7)));

        Assert.Single(document.GetPage(1).Letters.Select(letter => letter.TextSequence).Distinct());
    }

    [Fact]
    public void Only_the_signs_in_use_are_in_the_file()
    {
        Assert.InRange(Write(Sheets.Mixed()).Length, 1, 25_000);        // the three fonts are 1,400,000
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes_also_side_by_side()
    {
        var first = Write(Sheets.Mixed(1), Sheets.Mixed(2));
        var others = new byte[24][];

        Parallel.For(0, others.Length, i => others[i] = Write(Sheets.Mixed(1), Sheets.Mixed(2)));

        Assert.All(others, other => Assert.True(first.AsSpan().SequenceEqual(other)));
    }

    [Fact]
    public void The_file_says_what_it_is_and_neither_when_nor_by_whom_it_was_made()
    {
        using var document = PdfDocument.Open(Write("Worksheet: Réseau σ", Sheets.Mixed()));

        Assert.Equal("Worksheet: Réseau σ", document.Information.Title);
        Assert.Equal("AiByHand", document.Information.Creator);
        Assert.Null(document.Information.CreationDate);
        Assert.Null(document.Information.ModifiedDate);
        Assert.Null(document.Information.Author);
        var catalog = document.Structure.Catalog.CatalogDictionary.Data;
        Assert.Equal("en", Assert.IsType<StringToken>(catalog["Lang"]).Data);
        Assert.Equal(BooleanToken.True, Assert.IsType<DictionaryToken>(catalog["ViewerPreferences"]).Data["DisplayDocTitle"]);
    }

    [Fact]
    public void Every_page_has_a_bookmark_with_its_title()
    {
        string[] titles = [.. Enumerable.Range(1, 30).Select(i => $"RNN · seed {i}"), @"brackets (and \) back", "ASCII"];

        using var document = PdfDocument.Open(Write([.. titles.Select(title => Sheets.Saying(title, title: title))]));

        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(titles, bookmarks.Roots.Select(bookmark => bookmark.Title));
        Assert.Equal(Enumerable.Range(1, titles.Length), bookmarks.Roots.Select(bookmark => Assert.IsType<DocumentBookmarkNode>(bookmark).PageNumber));
        Assert.Equal(titles[30], document.GetPage(31).Text);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Bookmarks_are_shown_where_there_is_something_to_choose(int pages, bool areShown)
    {
        using var document = PdfDocument.Open(Write([.. Enumerable.Range(1, pages).Select(Sheets.Mixed)]));

        Assert.Equal(areShown, document.Structure.Catalog.CatalogDictionary.Data.ContainsKey("PageMode"));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(pages, bookmarks.Roots.Count);
    }

    [Fact]
    public void A_page_is_as_large_as_its_paper()
    {
        using var document = PdfDocument.Open(Write(new Page(595.28, 841.89, "A4", [], []), Sheets.Mixed()));

        Assert.Equal((595.28, 841.89), (document.GetPage(1).Width, document.GetPage(1).Height));
        Assert.Equal((612, 792), (document.GetPage(2).Width, document.GetPage(2).Height));
    }

    [Fact]
    public void A_document_without_pages_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Write());
    }

    private static byte[] Write(params Page[] pages) => Write("A title", pages);

    private static byte[] Write(string title, params Page[] pages)
    {
        using var output = new MemoryStream();
        PdfWriter.Write(pages, title, output);
        return output.ToArray();
    }

    private static string ReadText(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPage(1).Text;
    }
}
