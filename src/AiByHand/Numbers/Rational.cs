using System.Runtime.CompilerServices;

namespace AiByHand.Numbers;

/// <summary>
/// An exact fraction in lowest terms. Every answer on a sheet is one of these: no floating point, so no rounding that the sheet doesn't ask for.
/// </summary>
/// <remarks>Arithmetic is checked: a result whose numerator or denominator leaves 64 bits throws <see cref="OverflowException"/>, never wraps.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // The product of two numbers below this, and the sum of two such products, fits 64 bits: nearly all that sheets reckon with. What mentions 128 bits is kept apart in
    // methods of its own, since it can't be compiled ahead.
    private const long Small = 1L << 31;

    // Up to here a small number can be multiplied by a power of ten.
    private const int FewPlaces = 9, MostShortDigits = 18;

    // Stored less one, so that default(Rational) is a proper zero.
    private readonly long _denominatorLessOne;

    private Rational(long numerator, long denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1, 1);

    /// <summary>The signed part above the bar.</summary>
    public long Numerator { get; }

    /// <summary>The part below the bar; always positive.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>Whether nothing is left below the bar.</summary>
    public bool IsInteger => _denominatorLessOne == 0;

    /// <summary>Whether the value is zero.</summary>
    public bool IsZero => Numerator == 0;

    /// <summary>Whether both parts have so few digits that the product of two such numbers, and of one and a power of ten up to 10^9, fits 64 bits.</summary>
    internal bool IsSmall => Numerator is > -Small and < Small && _denominatorLessOne < Small - 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(Numerator);

    /// <summary>The fraction <paramref name="numerator"/>/<paramref name="denominator"/>, brought to lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The reduced fraction doesn't fit 64 bits.</exception>
    public static Rational Of(long numerator, long denominator)
    {
        if (denominator == 0) throw new DivideByZeroException();
        if (numerator == long.MinValue || denominator == long.MinValue) return Wide(numerator, denominator);
        return denominator < 0 ? Reduced(-numerator, -denominator) : Reduced(numerator, denominator);
    }

    /// <summary>The fraction <paramref name="numerator"/>/<paramref name="denominator"/>, brought to lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The reduced fraction doesn't fit 64 bits.</exception>
    public static Rational Of(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0) throw new DivideByZeroException();
        if (denominator < 0) (numerator, denominator) = (-numerator, -denominator);
        // Sixty-four bits are enough for nearly all fractions, and far faster to divide.
        if (denominator <= long.MaxValue && numerator <= long.MaxValue && numerator >= -long.MaxValue) return Reduced((long)numerator, (long)denominator);
        var common = GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        return new Rational(checked((long)(numerator / common)), checked((long)(denominator / common)));
    }

    /// <summary>Digits with at most one point and a sign; an exponent makes a word of it.</summary>
    /// <exception cref="OverflowException">It is too large to be exact.</exception>
    public static Rational? OfDecimal(string text)
    {
        var digits = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        var point = digits.IndexOf('.');
        if (digits.Length == (point < 0 ? 0 : 1)) return null;
        foreach (var sign in digits)
        {
            if (!char.IsAsciiDigit(sign) && sign != '.') return null;
        }
        if (digits.LastIndexOf('.') != point) return null;
        if (digits.Length > MostShortDigits) return Wide(digits, point, text[0] == '-');
        long value = 0, scale = 1;
        for (var i = 0; i < digits.Length; i++)
        {
            if (i == point) continue;
            value = value * 10 + (digits[i] - '0');
            if (point >= 0 && i > point) scale *= 10;
        }
        return Of(text[0] == '-' ? -value : value, scale);
    }

    /// <summary>The largest integer not above the value.</summary>
    public Rational Floor() => new((Numerator >= 0 || IsInteger) ? Numerator / Denominator : Numerator / Denominator - 1, 1);

    /// <summary>The value without what stands behind the decimal point (towards zero).</summary>
    public Rational Truncate() => new(Numerator / Denominator, 1);

    /// <summary>The value rounded to <paramref name="places"/> decimals; a half goes away from zero, as pupils are taught.</summary>
    /// <exception cref="OverflowException">The scaled value doesn't fit 64 bits.</exception>
    public Rational Round(int places = 0)
    {
        if (places == 0 && IsInteger) return this;
        if (!IsSmall || places > FewPlaces) return WideRound(places);
        long scale = 1;
        for (var i = 0; i < places; i++) scale *= 10;
        var units = (Math.Abs(Numerator) * scale * 2 + Denominator) / (Denominator * 2);
        return Of(Numerator < 0 ? -units : units, scale);
    }

    /// <summary>The value without its sign.</summary>
    public Rational Abs() => Numerator < 0 ? -this : this;

    /// <summary>How many decimals the exact decimal notation needs, or null if it never ends (5/3).</summary>
    public int? DecimalPlaces()
    {
        var rest = Denominator;
        int twos = 0, fives = 0;
        for (; rest % 2 == 0; rest /= 2) twos++;
        for (; rest % 5 == 0; rest /= 5) fives++;
        return rest == 1 ? Math.Max(twos, fives) : null;
    }

    /// <summary>An integer is a rational.</summary>
    public static implicit operator Rational(long value) => new(value, 1);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational a, Rational b) => a.IsInteger && b.IsInteger ? new(checked(a.Numerator + b.Numerator), 1) : FractionSum(a, b);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a.IsInteger && b.IsInteger ? new(checked(a.Numerator - b.Numerator), 1) : FractionDifference(a, b);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational a, Rational b) => a.IsInteger && b.IsInteger ? new(checked(a.Numerator * b.Numerator), 1) : FractionProduct(a, b);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
    public static Rational operator /(Rational a, Rational b) => a.IsSmall && b.IsSmall ? Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator) : WideQuotient(a, b);

    /// <summary>The value with its sign turned.</summary>
    public static Rational operator -(Rational a) => new(checked(-a.Numerator), a.Denominator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>Whether <paramref name="a"/> is the smaller.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Whether <paramref name="a"/> is the larger.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Whether <paramref name="a"/> is not the larger.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Whether <paramref name="a"/> is not the smaller.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <inheritdoc/>
    public int CompareTo(Rational other) =>
        _denominatorLessOne == other._denominatorLessOne
            ? Numerator.CompareTo(other.Numerator)
            : IsSmall && other.IsSmall ? (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator) : WideComparison(other);

    /// <summary>The value in <see cref="Notation.Auto"/>: 3, -.5, 5/3.</summary>
    public override string ToString() => Notation.Auto.Write(this);

    private static Rational FractionSum(Rational a, Rational b) => a.IsSmall && b.IsSmall ? Reduced(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator) : WideSum(a, b);

    private static Rational FractionDifference(Rational a, Rational b) => a.IsSmall && b.IsSmall ? Reduced(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator) : WideDifference(a, b);

    private static Rational FractionProduct(Rational a, Rational b) => a.IsSmall && b.IsSmall ? Reduced(a.Numerator * b.Numerator, a.Denominator * b.Denominator) : WideProduct(a, b);

    private static Rational Reduced(long numerator, long denominator)
    {
        ulong common = (ulong)Math.Abs(numerator), rest = (ulong)denominator;
        while (rest != 0) (common, rest) = (rest, common % rest);
        return common == 1 ? new Rational(numerator, denominator) : new Rational(numerator / (long)common, denominator / (long)common);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational Wide(long numerator, long denominator) => Of((Int128)numerator, denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational Wide(string digits, int point, bool isNegative)
    {
        Int128 value = 0, scale = 1;
        for (var i = 0; i < digits.Length; i++)
        {
            if (i == point) continue;
            value = checked(value * 10 + (digits[i] - '0'));
            if (point >= 0 && i > point) scale = checked(scale * 10);
        }
        return Of(isNegative ? -value : value, scale);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Rational WideRound(int places)
    {
        Int128 scale = 1;
        for (var i = 0; i < places; i++) scale *= 10;
        var units = (Int128.Abs(Numerator) * scale * 2 + Denominator) / ((Int128)Denominator * 2);
        return Of(Numerator < 0 ? -units : units, scale);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational WideSum(Rational a, Rational b) => Of((Int128)a.Numerator * b.Denominator + (Int128)b.Numerator * a.Denominator, (Int128)a.Denominator * b.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational WideDifference(Rational a, Rational b) => Of((Int128)a.Numerator * b.Denominator - (Int128)b.Numerator * a.Denominator, (Int128)a.Denominator * b.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational WideProduct(Rational a, Rational b) => Of((Int128)a.Numerator * b.Numerator, (Int128)a.Denominator * b.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational WideQuotient(Rational a, Rational b) => Of((Int128)a.Numerator * b.Denominator, (Int128)a.Denominator * b.Numerator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WideComparison(Rational other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
