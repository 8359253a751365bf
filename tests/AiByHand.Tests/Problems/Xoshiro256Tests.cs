using AiByHand.Problems;

namespace AiByHand.Tests.Problems;

public sealed class Xoshiro256Tests
{
    [Fact]
    public void The_published_vector_comes_out()
    {
        var generator = new Xoshiro256(1, 2, 3, 4);
        ulong[] published =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
            16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(published, published.Select(_ => generator.Next()).ToArray());
    }

    [Fact]
    public void A_bounded_draw_is_the_remainder_of_the_next_word()
    {
        var words = new Xoshiro256(1, 2, 3, 4);
        var bounded = new Xoshiro256(1, 2, 3, 4);
        for (var i = 0; i < 1000; i++) Assert.Equal(words.Next() % 7, bounded.Below(7));
    }

    [Fact]
    public void A_word_beyond_the_last_whole_multiple_is_passed_over()
    {
        // Only words below 2^63 + 1 are good for 2^63 + 1 choices: about every second word is passed over.
        const ulong count = (1UL << 63) + 1;
        var words = new Xoshiro256(1, 2, 3, 4);
        var bounded = new Xoshiro256(1, 2, 3, 4);
        var passedOver = 0;
        for (var i = 0; i < 1000; i++)
        {
            var word = words.Next();
            for (; word >= count; passedOver++) word = words.Next();
            Assert.Equal(word, bounded.Below(count));
        }
        Assert.InRange(passedOver, 850, 1150);
    }

    [Fact]
    public void A_draw_without_a_choice_takes_a_word_too()
    {
        var words = new Xoshiro256(1, 2, 3, 4);
        var bounded = new Xoshiro256(1, 2, 3, 4);
        words.Next();
        Assert.Equal(0UL, bounded.Below(1));
        Assert.Equal(words.Next(), bounded.Next());
    }

    [Theory]
    [InlineData(2, 10.8)]
    [InlineData(3, 13.8)]
    [InlineData(7, 22.5)]
    [InlineData(10, 27.9)]
    [InlineData(64, 103.4)]
    public void Every_choice_is_as_likely_as_the_other(int count, double mostChiSquare) // at 1 in 1,000
    {
        var generator = new Xoshiro256(1, 2, 3, 4);
        for (var i = 0; i < 100; i++) generator.Next();
        const int draws = 100_000;
        var seen = new int[count];
        for (var i = 0; i < draws; i++) seen[generator.Below((ulong)count)]++;
        var expected = (double)draws / count;
        Assert.InRange(seen.Sum(times => (times - expected) * (times - expected) / expected), 0, mostChiSquare);
    }
}
