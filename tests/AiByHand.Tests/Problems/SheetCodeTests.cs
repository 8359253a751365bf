using AiByHand.Answers;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Tests.Problems;

public class SheetCodeTests
{
    [Theory]
    [InlineData("hidden-layer", Blanks.Book, "hidden-layer.r1.book.7.blanks=book")]
    [InlineData("hidden-layer", Blanks.All, "hidden-layer.r1.book.7")]
    [InlineData("rnn", Blanks.Book, "rnn.r1.book.7")]
    public void A_code_says_which_blanks_were_printed_where_it_makes_a_difference(string topic, Blanks blanks, string expected)
    {
        var code = SheetCode.Of(TemplateCatalog.Load(topic), 7, blanks);

        Assert.Equal(expected, code.ToString());
        Assert.True(SheetCode.TryParse(expected, out var again));
        Assert.Equal(code, again);
        Assert.Equal(code.Blanks, again.Blanks);
    }

    [Theory]
    [InlineData("sized.r1.book.7.rows=3.blanks=book", Blanks.Book, 1)]
    [InlineData("sized.r1.book.7.blanks=3", Blanks.All, 1)]
    [InlineData("sized.r1.book.7.blanks=3.blanks=book", Blanks.Book, 1)]
    public void Blanks_and_sizes_stand_side_by_side(string text, Blanks blanks, int sizes)
    {
        Assert.True(SheetCode.TryParse(text, out var code));
        Assert.Equal((blanks, sizes, text), (code.Blanks, code.Sizes.Count, code.ToString()));
    }

    [Theory]
    [InlineData("rnn.r1.book.7.blanks=all")]
    [InlineData("rnn.r1.book.7.blanks=book.rows=3")]
    [InlineData("rnn.r1.book.7.blanks=book.blanks=book")]
    public void Other_words_are_no_blanks(string text) => Assert.False(SheetCode.TryParse(text, out _));
}
