using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace AiByHand.Cli.Tests;

public sealed class BookletTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_booklet_has_a_page_and_a_bookmark_for_each_sheet()
    {
        CommandRun.Good("print", "one-node", "rnn", "--seed", "4", "--count", "3", "--level", "hard", "--booklet", "--out", _place.Folder);

        Assert.Equal(["one-node+rnn-4-6-hard-key.pdf", "one-node+rnn-4-6-hard.pdf"], _place.Files);
        Assert.Equal(
            [
                "One Node, seed 4, hard", "One Node, seed 5, hard", "One Node, seed 6, hard",
                "Recurrent Neural Network (RNN), seed 4, hard", "Recurrent Neural Network (RNN), seed 5, hard", "Recurrent Neural Network (RNN), seed 6, hard",
            ],
            Bookmarks("one-node+rnn-4-6-hard.pdf"));
        Assert.Equal("One Node: answer key, seed 4, hard", Bookmarks("one-node+rnn-4-6-hard-key.pdf")[0]);
    }

    [Fact]
    public void A_booklet_s_pages_stand_in_the_order_of_its_bookmarks()
    {
        CommandRun.Good("print", "rnn", "--seed", "1", "--count", "25", "--booklet", "--view", "worksheet", "--out", _place.Folder);

        using var pdf = PdfDocument.Open(_place.PathOf("rnn-1-25.pdf"));
        Assert.Equal(25, pdf.NumberOfPages);
        foreach (var page in pdf.GetPages()) Assert.Matches($@"rnn\.r1\.book\.{page.Number}(?!\d)", string.Concat(page.Letters.Select(letter => letter.Value)));
    }

    [Fact]
    public void On_both_sides_each_sheet_starts_on_a_front()
    {
        CommandRun.Good("print", "one-node", "--seed", "1", "--count", "3", "--booklet", "--sides", "two", "--view", "worksheet", "--out", _place.Folder);

        using var pdf = PdfDocument.Open(_place.PathOf("one-node-1-3-two-sided.pdf"));
        Assert.Equal([true, false, true, false, true, false], pdf.GetPages().Select(page => page.Letters.Count > 0));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal([1, 3, 5], bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => node.PageNumber));
    }

    [Fact]
    public void Both_sides_without_a_booklet_are_refused() =>
        Assert.Contains("--booklet", CommandRun.Refused("print", "one-node", "--seed", "1", "--sides", "two", "--out", _place.Folder), StringComparison.Ordinal);

    private string[] Bookmarks(string name)
    {
        using var pdf = PdfDocument.Open(_place.PathOf(name));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var nodes = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToList();
        Assert.Equal(Enumerable.Range(1, pdf.NumberOfPages), nodes.Select(node => node.PageNumber));
        return [.. nodes.Select(node => node.Title)];
    }
}
