using System.Numerics;
using System.Runtime.CompilerServices;
using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Terms;

/// <summary>Does arithmetic as a pupil does it, and counts what that takes. What each count means stands in docs/effort.md.</summary>
internal sealed class Pencil
{
    // Beyond it a decimal is no number for a pencil, and its scale no 64-bit number.
    private const int MostPlaces = 18, FewPlaces = 9;

    /// <summary>Products of two factors other than 0, 1 and -1.</summary>
    public int Products { get; private set; }

    /// <summary>Products with a 1 or a -1, and none with a 0.</summary>
    public int EasyProducts { get; private set; }

    /// <summary>Additions and subtractions of two numbers.</summary>
    public int Additions { get; private set; }

    /// <summary>Carries and borrows in them.</summary>
    public int Carries { get; private set; }

    /// <summary>Products, quotients, additions and subtractions in which a negative number takes part.</summary>
    public int Negatives { get; private set; }

    /// <summary>Divisions and roots.</summary>
    public int Divisions { get; private set; }

    /// <summary>Looks: comparisons, roundings, words and places found.</summary>
    public int Lookups { get; private set; }

    /// <summary>Cells written down that stand elsewhere already.</summary>
    public int Copies { get; private set; }

    /// <summary>The largest magnitude met.</summary>
    public Rational LargestNumber { get; private set; }

    /// <summary>A product; one with 0 is free.</summary>
    public Rational Multiply(Rational a, Rational b)
    {
        if (a.IsZero || b.IsZero) return Rational.Zero;
        if (IsUnit(a) || IsUnit(b)) EasyProducts++;
        else Products++;
        MindSigns(a, b);
        Meet(a);
        Meet(b);
        return Met(a * b);
    }

    /// <summary>A quotient; one of 0 is free, one by 1 or -1 an easy product.</summary>
    public Rational Divide(Rational a, Rational b)
    {
        if (a.IsZero) return Rational.Zero;
        if (IsUnit(b)) EasyProducts++;
        else Divisions++;
        MindSigns(a, b);
        Meet(a);
        Meet(b);
        return Met(a / b);
    }

    /// <summary>A power is a product again and again. One below 0 is a fraction, seen at a look and not worked out; those of 0, 1 and -1 are plain.</summary>
    public void Raise(Rational value, Rational exponent)
    {
        Meet(value);
        if (value.IsZero || IsUnit(value)) return;
        if (exponent.Sign < 0) Look();
        var power = value;
        for (var i = 2; i <= exponent; i++) power = Multiply(power, value);
    }

    /// <summary>A root; that of 0 or 1 is free.</summary>
    public void TakeRoot(Rational value)
    {
        Meet(value);
        if (!value.IsZero && value != Rational.One) Divisions++;
    }

    /// <summary>An addition of two terms, neither of them left out.</summary>
    public Rational Add(Rational a, Rational b)
    {
        Additions++;
        Carries += CarriesIn(a, b);
        MindSigns(a, b);
        Meet(a);
        Meet(b);
        return Met(a + b);
    }

    /// <summary>Additions of numbers that no fraction holds.</summary>
    public void AddUnseen(int times) => Additions += times;

    /// <summary>Divisions of numbers that no fraction holds.</summary>
    public void DivideUnseen(int times) => Divisions += times;

    /// <summary>A difference; to take 0 away is free, to take from 0 turns a sign.</summary>
    public Rational Subtract(Rational a, Rational b)
    {
        if (b.IsZero) return a;
        if (a.IsZero) return Negate(b);
        Additions++;
        Carries += CarriesIn(a, -b);
        var difference = a - b;
        if (a.Sign < 0 || b.Sign < 0 || difference.Sign < 0) Negatives++;
        Meet(a);
        Meet(b);
        return Met(difference);
    }

    /// <summary>A sign turned; that of 0 is free.</summary>
    public Rational Negate(Rational value)
    {
        if (!value.IsZero) Negatives++;
        return -Met(value);
    }

    /// <summary>A look: which is larger, is it negative, where does it stand.</summary>
    public void Look(int times = 1) => Lookups += times;

    /// <summary>A cell copied.</summary>
    public void Copy(Cell cell)
    {
        Copies++;
        if (cell.Word is null) Meet(cell.Number);
    }

    private void MindSigns(Rational a, Rational b)
    {
        if (a.Sign < 0 || b.Sign < 0) Negatives++;
    }

    private Rational Met(Rational value)
    {
        Meet(value);
        return value;
    }

    private void Meet(Rational value)
    {
        var magnitude = value.Abs();
        if (magnitude.IsInteger && LargestNumber.IsInteger ? magnitude.Numerator > LargestNumber.Numerator : magnitude > LargestNumber) LargestNumber = magnitude;
    }

    private static bool IsUnit(Rational value) => value.IsInteger && value.Numerator is 1 or -1;

    // Decimals are written one under the other, point under point; fractions over one denominator, and the numerators are added.
    private static int CarriesIn(Rational a, Rational b)
    {
        var areAdded = a.Sign == b.Sign;
        Rational above = a.Abs(), below = b.Abs();
        if (above < below) (above, below) = (below, above);
        if (above.IsInteger && below.IsInteger) return CarriesIn(above.Numerator, below.Numerator, areAdded);
        if (!above.IsSmall || !below.IsSmall || Places(above, below) is > FewPlaces) return WideCarries(above, below, areAdded);
        var common = Places(above, below) is { } places ? PowerOfTen<long>(places) : above.Denominator * Rational.Of(below.Denominator, above.Denominator).Numerator;
        return CarriesIn(above.Numerator * (common / above.Denominator), below.Numerator * (common / below.Denominator), areAdded);
    }

    // What mentions 128 bits can't be compiled ahead, and is hardly ever needed.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WideCarries(Rational above, Rational below, bool areAdded)
    {
        var common = Places(above, below) is { } places ? PowerOfTen<Int128>(places) : (Int128)above.Denominator * Rational.Of(below.Denominator, above.Denominator).Numerator;
        return CarriesIn(above.Numerator * (common / above.Denominator), below.Numerator * (common / below.Denominator), areAdded);
    }

    // As decimals, with how many places; null for what is reckoned with as fractions.
    private static int? Places(Rational a, Rational b) => a.DecimalPlaces() is { } some && b.DecimalPlaces() is { } others && Math.Max(some, others) is <= MostPlaces and var places ? places : null;

    private static T PowerOfTen<T>(int exponent) where T : IBinaryInteger<T>
    {
        var power = T.One;
        for (var i = 0; i < exponent; i++) power *= T.CreateChecked(10);
        return power;
    }

    // Digit by digit from the right; the upper number isn't the smaller.
    private static int CarriesIn<T>(T above, T below, bool areAdded) where T : IBinaryInteger<T>
    {
        var ten = T.CreateChecked(10);
        var carries = 0;
        for (var carry = T.Zero; below != T.Zero || carry != T.Zero; above /= ten, below /= ten)
        {
            var (upper, lower) = (above % ten, below % ten + carry);
            carry = (areAdded ? upper + lower >= ten : upper < lower) ? T.One : T.Zero;
            if (carry != T.Zero) carries++;
        }
        return carries;
    }
}
