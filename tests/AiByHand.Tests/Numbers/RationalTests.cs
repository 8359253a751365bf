using AiByHand.Numbers;
using CsCheck;

namespace AiByHand.Tests.Numbers;

public sealed class RationalTests
{
    private static readonly Gen<Rational> AnyRational =
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[1, 1_000_000], (numerator, denominator) => Rational.Of(numerator, denominator));

    [Fact]
    public void Default_is_zero() => Assert.Equal(Rational.Of(0, 5), default);

    [Fact]
    public void Fractions_are_kept_in_lowest_terms_with_a_positive_denominator()
    {
        var half = Rational.Of(-3, -6);
        Assert.Equal((1, 2), (half.Numerator, half.Denominator));
        Assert.Equal((-1, 2), (Rational.Of(3, -6).Numerator, Rational.Of(3, -6).Denominator));
    }

    [Fact]
    public void Sum_and_difference_undo_each_other() =>
        Gen.Select(AnyRational, AnyRational).Sample((a, b) => a + b - b == a);

    [Fact]
    public void Product_and_quotient_undo_each_other() =>
        Gen.Select(AnyRational, AnyRational).Where((_, b) => !b.IsZero).Sample((a, b) => a * b / b == a);

    [Fact]
    public void Product_spreads_over_a_sum() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[-999, 999], Gen.Int[1, 99]).Sample((a, b, c) =>
            Rational.Of(a, c) * (Rational.Of(b, c) + 1) == Rational.Of(a, c) * Rational.Of(b, c) + Rational.Of(a, c));

    [Fact]
    public void Order_is_that_of_the_cross_products() =>
        Gen.Select(AnyRational, AnyRational).Sample((a, b) => (a < b) == ((a - b).Sign < 0) && (a >= b) == !(a < b));

    [Fact]
    public void Rounding_is_never_further_than_half_a_unit() =>
        Gen.Select(AnyRational, Gen.Int[0, 3]).Sample((a, places) =>
        {
            var unit = Enumerable.Range(0, places).Aggregate(Rational.One, (scale, _) => scale / 10);
            var rounded = a.Round(places);
            return (rounded / unit).IsInteger && (rounded - a).Abs() <= unit / 2;
        });

    [Theory]
    [InlineData(5, 2, 0, "3")]
    [InlineData(-5, 2, 0, "-3")]
    [InlineData(1, 4, 1, ".3")]
    [InlineData(-1, 25, 1, "0")]
    [InlineData(27, 36, 1, ".8")]
    public void A_half_is_rounded_away_from_zero(long numerator, long denominator, int places, string expected) =>
        Assert.Equal(expected, Rational.Of(numerator, denominator).Round(places).ToString());

    [Theory]
    [InlineData(-3, 2, -2, -1)]
    [InlineData(3, 2, 1, 1)]
    [InlineData(-4, 2, -2, -2)]
    public void Floor_goes_down_and_truncation_towards_zero(long numerator, long denominator, long floor, long truncated)
    {
        Assert.Equal(floor, Rational.Of(numerator, denominator).Floor());
        Assert.Equal(truncated, Rational.Of(numerator, denominator).Truncate());
    }

    [Fact]
    public void Overflow_is_an_error_and_never_a_wrong_number()
    {
        Rational large = long.MaxValue;
        Assert.Throws<OverflowException>(() => large + 1);
        Assert.Throws<OverflowException>(() => large * 2);
        Assert.Throws<OverflowException>(() => -(Rational)long.MinValue);
        Assert.Throws<OverflowException>(() => Rational.Of(1, long.MaxValue) * Rational.Of(1, 3));
        Assert.Equal(1, large / large);
    }

    [Fact]
    public void Division_by_zero_is_an_error() => Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
}
