using System.Numerics;

namespace AiByHand.Numbers;

/// <summary>
/// Functions whose values no fraction holds, rounded correctly to a number of decimals. Integer arithmetic throughout, so that every machine agrees on the last digit;
/// the platform's own <c>Math.Exp</c> does not promise that.
/// </summary>
internal static class Transcendental
{
    // 60 digits decide every rounding to a few places: no value of these functions at a fraction of sheet size lies nearer to a half than that,
    // except where it is exactly a half, and there the answer is known beforehand.
    private static readonly BigInteger One = BigInteger.Pow(10, 60);

    // e^-100 is 0 to any number of places a sheet shows.
    private const int Farthest = 100;

    /// <summary>1/(1 + e^-x), rounded to <paramref name="places"/> decimals.</summary>
    public static Rational Sigmoid(Rational x, int places)
    {
        if (x.IsZero) return Rational.Of(1, 2).Round(places);
        var exp = ExpOfNegative(-x.Abs());
        return Rounded(x.Sign > 0 ? One * One / (One + exp) : exp * One / (One + exp), places);
    }

    /// <summary>The hyperbolic tangent, rounded to <paramref name="places"/> decimals.</summary>
    public static Rational Tanh(Rational x, int places)
    {
        var exp = ExpOfNegative(-(x.Abs() * 2));
        var tanh = Rounded((One - exp) * One / (One + exp), places);
        return x.Sign < 0 ? -tanh : tanh;
    }

    /// <summary>e^x over the sum of all e^x, each rounded to <paramref name="places"/> decimals. Equal inputs share exactly.</summary>
    public static Rational[] Softmax(ReadOnlySpan<Rational> x, int places)
    {
        var largest = x[0];
        var allEqual = true;
        foreach (var value in x)
        {
            if (value != x[0]) allEqual = false;
            if (value > largest) largest = value;
        }
        var shares = new Rational[x.Length];
        if (allEqual)
        {
            Array.Fill(shares, Rational.Of(1, x.Length).Round(places));
            return shares;
        }
        var powers = new BigInteger[x.Length];
        var sum = BigInteger.Zero;
        for (var i = 0; i < x.Length; i++) sum += powers[i] = ExpOfNegative(x[i] - largest);
        for (var i = 0; i < x.Length; i++) shares[i] = Rounded(powers[i] * One / sum, places);
        return shares;
    }

    // Halve the argument until it is small, sum the series, square back.
    private static BigInteger ExpOfNegative(Rational x)
    {
        if (x.IsZero) return One;
        if (x < -Farthest) return BigInteger.Zero;
        const int halvings = 10;
        var argument = x.Numerator * One / (x.Denominator * (BigInteger)(1 << halvings));
        BigInteger sum = One, term = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * argument / (One * n);
            sum += term;
        }
        for (var i = 0; i < halvings; i++) sum = sum * sum / One;
        return sum;
    }

    private static Rational Rounded(BigInteger value, int places)
    {
        var scale = BigInteger.Pow(10, places);
        var units = (value * scale * 2 + One) / (One * 2);
        return Rational.Of((Int128)units, (Int128)scale);
    }
}
