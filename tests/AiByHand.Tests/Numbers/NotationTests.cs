using AiByHand.Numbers;

namespace AiByHand.Tests.Numbers;

public sealed class NotationTests
{
    [Theory]
    [InlineData(3, 1, "3")]
    [InlineData(0, 7, "0")]
    [InlineData(-2, 1, "-2")]
    [InlineData(9, 10, ".9")]
    [InlineData(-3, 4, "-.75")]
    [InlineData(5, 2, "2.5")]
    [InlineData(1, 8, ".125")]
    [InlineData(5, 3, "5/3")]
    [InlineData(-1, 16, "-1/16")]
    public void Auto_takes_the_shortest_exact_form(long numerator, long denominator, string expected) =>
        Assert.Equal(expected, Notation.Auto.Write(Rational.Of(numerator, denominator)));

    [Theory]
    [InlineData(1, 2, ".50")]
    [InlineData(1, 1, "1.00")]
    [InlineData(0, 1, ".00")]
    [InlineData(-1, 20, "-.05")]
    public void Fixed_writes_all_its_places(long numerator, long denominator, string expected) =>
        Assert.Equal(expected, Notation.Fixed(2).Write(Rational.Of(numerator, denominator)));

    [Theory]
    [InlineData(1, 1, 3, "3/3")]
    [InlineData(0, 1, 3, "0/3")]
    [InlineData(44, 9, 9, "44/9")]
    [InlineData(-2, 3, 9, "-6/9")]
    public void Over_keeps_its_denominator(long numerator, long denominator, long over, string expected) =>
        Assert.Equal(expected, Notation.Over(over).Write(Rational.Of(numerator, denominator)));

    [Fact]
    public void What_would_have_to_be_rounded_is_refused()
    {
        Assert.Throws<InexactNotationException>(() => Notation.Fixed(1).Write(Rational.Of(1, 4)));
        Assert.Throws<InexactNotationException>(() => Notation.Over(3).Write(Rational.Of(1, 2)));
    }

    [Fact]
    public void Zero_never_has_a_sign()
    {
        var negativeTenth = Rational.Of(-4, 100).Round(1);
        Assert.Equal("0", Notation.Auto.Write(negativeTenth));
        Assert.Equal(".0", Notation.Fixed(1).Write(negativeTenth));
    }
}
