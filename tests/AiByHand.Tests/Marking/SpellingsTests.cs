using AiByHand.Marking;
using AiByHand.Numbers;

namespace AiByHand.Tests.Marking;

public sealed class SpellingsTests
{
    [Theory]
    [InlineData(3, 1, "3")]
    [InlineData(-3, 1, "-3 −3")]
    [InlineData(1, 2, ".5 0.5 0,5 ,5 1/2")]
    [InlineData(-1, 2, "-.5 -0.5 -0,5 -,5 -1/2 −.5 −0.5 −0,5 −,5 −1/2")]
    [InlineData(5, 3, "5/3")]
    [InlineData(5, 2, "2.5 2,5 5/2")]
    [InlineData(0, 1, "0")]
    public void A_number_is_written_in_these_ways(long above, long below, string spellings) =>
        Assert.Equal(spellings.Split(' '), Spellings.Of(Rational.Of(above, below), Notation.Auto));

    [Fact]
    public void As_the_sheet_writes_it_comes_first()
    {
        Assert.Equal([".50", "0.50", "0,50", ",50", ".5", "0.5", "0,5", ",5", "1/2"], Spellings.Of(Rational.Of(1, 2), Notation.Fixed(2)));
        Assert.Equal(["1.00", "1,00", "1"], Spellings.Of(1, Notation.Fixed(2)));
        Assert.Equal(["3/9", "1/3"], Spellings.Of(Rational.Of(1, 3), Notation.Over(9)));
        Assert.Equal(["9/9", "1"], Spellings.Of(1, Notation.Over(9)));
    }
}
