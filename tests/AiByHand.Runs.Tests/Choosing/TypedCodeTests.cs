using AiByHand.Runs.Choosing;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Choosing;

/// <summary>Codes as people type them off a page.</summary>
public sealed class TypedCodeTests
{
    [Theory]
    [InlineData("rnn.r1.book.7", "rnn.r1.book.7")]
    [InlineData("rnn r1 book 7", "rnn.r1.book.7")]
    [InlineData("RNN.R1.BOOK.7", "rnn.r1.book.7")]
    [InlineData(" rnn . r1 . book . 7 ", "rnn.r1.book.7")]
    [InlineData("rnn-r1-book-7", "rnn.r1.book.7")]
    [InlineData("rnn.rI.book.l0", "rnn.r1.book.10")]
    [InlineData("rnn.r1.book.1O", "rnn.r1.book.10")]
    [InlineData("batch normalization r1 easy 42", "batch-normalization.r1.easy.42")]
    [InlineData("batchnormalization.r1.easy.42", "batch-normalization.r1.easy.42")]
    [InlineData("matrix multiplication r1 book 5 rows=3 inner = 4", "matrix-multiplication.r1.book.5.rows=3.inner=4")]
    [InlineData("MATRIX-MULTIPLICATION.R1.BOOK.5.ROWS=3", "matrix-multiplication.r1.book.5.rows=3")]
    [InlineData("my topic r2 hard 18446744073709551615", "my-topic.r2.hard.18446744073709551615")]
    public void What_is_meant_is_understood(string typed, string code) => Assert.Equal(code, TypedCode.Of(typed));

    [Theory]
    [InlineData("")]
    [InlineData("rnn")]
    [InlineData("rnn 7")]
    [InlineData("r1 book 7")]
    [InlineData("rnn r1 medium 7")]
    [InlineData("rnn r1 book seven")]
    [InlineData("rnn r1 book 7 8")]
    [InlineData("rnn r1 book 18446744073709551616")]
    public void What_is_no_code_isn_t_made_one(string typed) => Assert.Null(TypedCode.Of(typed));

    [Theory]
    [InlineData("rnn.r1.book", "the seed")]
    [InlineData("rnn.r1.book.", "the seed")]
    [InlineData("rnn r1", "level and seed")]
    [InlineData("rnn", null)]
    [InlineData("rnn.r1.book.7", null)]
    public void What_is_missing_at_the_end_is_known(string typed, string? missing) => Assert.Equal(missing, TypedCode.Missing(typed));

    [Theory]
    [InlineData("", "the code is empty")]
    [InlineData("rnn.r1.book", "rnn.r1.book is cut short: the seed is missing at the end")]
    [InlineData("rnn.r1.book.7.", "rnn.r1.book.7. can't be read as a code: it ends in '.' at sign 14, which is one too many, or something was cut off after it")]
    [InlineData("rnn.r1.book.99999999999999999999", "rnn.r1.book.99999999999999999999 can't be read as a code: the seed '99999999999999999999' at sign 13 is too large: the largest is 18446744073709551615")]
    [InlineData("matrix-multiplication.r1.book.7.rows=", "matrix-multiplication.r1.book.7.rows= can't be read as a code: 'rows=' at sign 33 is cut short, or should be a size, such as rows=3, or blanks=book")]
    [InlineData("rnn.r1.book.7.blanks=boo", "rnn.r1.book.7.blanks=boo can't be read as a code: 'blanks=boo' at sign 15 should be blanks=book, at the end")]
    [InlineData("matrix-multiplication.r1.book.7.rows=x", "matrix-multiplication.r1.book.7.rows=x can't be read as a code: the size in 'rows=x' at sign 33 should be a whole number")]
    [InlineData("rnn.rI.b00k.7", "rnn.rI.b00k.7 can't be read as a code: 'b00k' at sign 8 is no level: the levels are easy, book, hard")]
    [InlineData("rnnr1book7", "rnnr1book7 can't be read as a code: its dots are missing: rnn.r1.book.7 would be right")]
    [InlineData("rnn.1.book.7", "rnn.1.book.7 can't be read as a code: '1' at sign 5 should be the revision, such as r1")]
    [InlineData("r1.book.7", "r1.book.7 can't be read as a code: the topic is missing before 'r1' at sign 1")]
    [InlineData("rnn.r1.book.7x", "rnn.r1.book.7x can't be read as a code: '7x' at sign 13 should be the seed, a whole number")]
    [InlineData("rnm.r1.boook.7", "rnm.r1.boook.7 can't be read as a code: there is no topic 'rnm'; did you mean 'rnn'")]
    [InlineData("rnn r1 book 7 8", "rnn r1 book 7 8 can't be read as a code: '8' at sign 15 is cut short, or should be a size, such as rows=3, or blanks=book")]
    [InlineData("rnn 7", "rnn 7 can't be read as a code: '7' at sign 5 should be the revision, such as r1")]
    public void What_can_t_be_read_is_told_with_its_place(string typed, string told) => Assert.Equal($"{told}; a code is such as rnn.r1.book.7", CodeTrouble.Of(typed));

    [Theory]
    [InlineData("rnn")]
    [InlineData("rnm")]
    [InlineData("rnn.r1.book.7")]
    [InlineData("rnn r1 book 7")]
    [InlineData("batch normalisation")]
    public void What_is_a_code_or_isn_t_meant_for_one_is_no_trouble(string typed) => Assert.Null(CodeTrouble.Of(typed));

    [Fact]
    public void Every_shipped_topic_s_code_may_be_typed_with_blanks()
    {
        foreach (var head in TemplateCatalog.Topics)
        {
            Assert.Equal($"{head.Topic}.r{head.Revision}.book.7", TypedCode.Of($"{head.Topic.Replace('-', ' ')} r{head.Revision} Book 7", isShipped: true));
        }
        Assert.Null(TypedCode.Of("rnn gcn r1 book 7", isShipped: true));
    }
}
