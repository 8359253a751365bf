using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Tests.Problems;

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

    [Fact]
    public void Every_shipped_topic_s_code_may_be_typed_with_blanks()
    {
        foreach (var head in TemplateCatalog.Topics)
            Assert.Equal($"{head.Topic}.r{head.Revision}.book.7", TypedCode.Of($"{head.Topic.Replace('-', ' ')} r{head.Revision} Book 7", isShipped: true));
        Assert.Null(TypedCode.Of("rnn gcn r1 book 7", isShipped: true));
    }
}
