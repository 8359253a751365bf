using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Runs.SheetFiles;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

/// <summary>Files of different sheets never share a name.</summary>
public sealed class PrintNameTests
{
    private static readonly PrintStyle Usual = Style();

    [Fact]
    public void An_earlier_revision_is_named_so_that_it_doesn_t_replace_the_newest()
    {
        var template = TemplateCatalog.Load("rnn", "hard");

        Assert.Equal($"rnn-r{template.Revision}-7-hard", PrintName.Of(new Sheet(template, 7, IsEarlier: true), Usual));
        Assert.Equal("rnn-7-hard", PrintName.Of(new Sheet(template, 7), Usual));
    }

    [Theory]
    [InlineData("rnn", "easy", Paper.A4, Blanks.All, "rnn-7-easy-a4")]
    [InlineData("hidden-layer", "book", Paper.Letter, Blanks.Book, "hidden-layer-7-book-blanks")]
    [InlineData("hidden-layer", "hard", Paper.A4, Blanks.Book, "hidden-layer-7-hard-a4-book-blanks")]
    [InlineData("hidden-layer", "book", Paper.Letter, Blanks.All, "hidden-layer-7")]
    public void What_isn_t_the_default_is_in_the_name(string topic, string level, Paper paper, Blanks blanks, string name) =>
        Assert.Equal(name, PrintName.Of(new Sheet(TemplateCatalog.Load(topic, level), 7), Style(paper, blanks)));

    [Fact]
    public void The_blanks_that_a_code_says_go_before_the_wish() =>
        Assert.Equal("hidden-layer-7-book-blanks", PrintName.Of(new Sheet(TemplateCatalog.Load("hidden-layer"), 7) { Blanks = Blanks.Book }, Usual));

    [Fact]
    public void A_topic_without_a_scaffold_is_one_sheet_whatever_the_blanks() =>
        Assert.Equal("rnn-7", PrintName.Of(new Sheet(Without("rnn"), 7), Style(blanks: Blanks.Book)));

    [Fact]
    public void A_file_of_one_s_own_with_a_shipped_topic_s_id_is_told_apart() =>
        Assert.Equal("rnn-own-7", PrintName.Of(new Sheet(TemplateCatalog.Load("rnn"), 7) { IsOwn = true }, Usual));

    [Fact]
    public void Booklets_of_different_sheets_have_different_names()
    {
        Sheet[] sheets = [.. from topic in TemplateCatalog.Topics.Take(6) from seed in (ulong[])[1, 2, 3] from level in (string[])["easy", "book"] select new Sheet(TemplateCatalog.Load(topic.Topic, level), seed)];
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var first = 0; first < sheets.Length; first++)
        {
            foreach (var step in (int[])[1, 2, 5, 6])
            {
                for (var count = 1; first + (count - 1) * step < sheets.Length; count++)
                {
                    var (start, by) = (first, step);
                    Sheet[] some = [.. Enumerable.Range(0, count).Select(place => sheets[start + place * by])];
                    var codes = string.Join(' ', some.Select(sheet => sheet.Code.ToString()));
                    var name = PrintName.OfBooklet(some, Usual);
                    Assert.True(names.TryAdd(name, codes) || names[name] == codes, $"{name}: {names[name]} and {codes}");
                }
            }
        }
    }

    [Fact]
    public void A_booklet_of_all_topics_is_the_booklet() =>
        Assert.Equal("booklet-7-a4", PrintName.OfBooklet([.. TemplateCatalog.Topics.Select(topic => new Sheet(TemplateCatalog.Load(topic.Topic), 7))], Style(Paper.A4)));

    private static Template Without(string topic)
    {
        var template = TemplateCatalog.Load(topic);
        Assert.Empty(template.Printed);
        return template;
    }

    private static PrintStyle Style(Paper paper = Paper.Letter, Blanks blanks = Blanks.All) => new([View.Worksheet], paper, blanks, "out");
}
