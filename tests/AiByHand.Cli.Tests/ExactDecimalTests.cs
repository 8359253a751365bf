using AiByHand.Cli.Json;
using AiByHand.Numbers;

namespace AiByHand.Cli.Tests;

public sealed class ExactDecimalTests
{
    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(-7, 1, "-7")]
    [InlineData(1, 2, "0.5")]
    [InlineData(-1, 20, "-0.05")]
    [InlineData(-33, 8, "-4.125")]
    [InlineData(1, 1 << 30, "0.000000000931322574615478515625")]
    [InlineData(long.MaxValue, 5, "1844674407370955161.4")]
    [InlineData(long.MinValue, 1, "-9223372036854775808")]
    [InlineData(1, 1L << 62, "0.00000000000000000021684043449710088680149056017398834228515625")]
    public void Every_digit_is_written_and_never_an_exponent(long numerator, long denominator, string digits) =>
        Assert.Equal(digits, ExactDecimal.Write(Rational.Of(numerator, denominator)));

    [Fact]
    public void A_decimal_without_end_is_none() => Assert.Null(ExactDecimal.Write(Rational.Of(5, 3)));
}
