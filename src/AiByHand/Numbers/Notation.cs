using System.Globalization;
using System.Runtime.CompilerServices;

namespace AiByHand.Numbers;

/// <summary>How a number is written into a cell. Writing never changes the value: what can't be written exactly is refused.</summary>
public abstract record Notation
{
    private Notation() { }

    /// <summary>The shortest exact form: an integer, a decimal of at most three places without its leading zero (.9), else a fraction (5/3).</summary>
    public static Notation Auto { get; } = new ShortestForm();

    /// <summary>Always <paramref name="places"/> decimals, without the leading zero: .50, 1.00.</summary>
    public static Notation Fixed(int places) => new FixedForm(places);

    /// <summary>A fraction over <paramref name="denominator"/>, not reduced: 3/3, 44/9.</summary>
    public static Notation Over(long denominator) => new OverForm(denominator);

    /// <summary>How many decimals are always written; null where that rests on the number.</summary>
    public virtual int? Decimals => null;

    /// <summary>The denominator that all fractions have; null where that rests on the number.</summary>
    public virtual long? Denominator => null;

    /// <summary>The number as it stands in a cell; minus is a hyphen, zero has no sign.</summary>
    /// <exception cref="InexactNotationException">The value has no exact form in this notation.</exception>
    public abstract string Write(Rational value);

    // A small number times a power of ten up to this one fits 64 bits.
    private const int FewPlaces = 9;

    private static string Digits(Rational value, int places)
    {
        long scale = 1;
        for (var i = 0; i < places; i++) scale *= 10;
        return (Math.Abs(value.Numerator) * scale / value.Denominator).ToString(CultureInfo.InvariantCulture);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string WideDigits(Rational value, int places)
    {
        Int128 scale = 1;
        for (var i = 0; i < places; i++) scale *= 10;
        return (Int128.Abs(value.Numerator) * scale / value.Denominator).ToString(CultureInfo.InvariantCulture);
    }

    private static string Decimal(Rational value, int places)
    {
        var digits = (value.IsSmall && places <= FewPlaces ? Digits(value, places) : WideDigits(value, places)).PadLeft(places, '0');
        var whole = digits[..^places];
        return (value.Sign < 0 ? "-" : "") + whole + (places > 0 ? "." + digits[^places..] : whole.Length == 0 ? "0" : "");
    }

    private sealed record ShortestForm : Notation
    {
        public override string Write(Rational value) =>
            value.IsInteger ? value.Numerator.ToString(CultureInfo.InvariantCulture)
            : value.DecimalPlaces() is { } places and <= 3 ? Decimal(value, places)
            : string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");
    }

    private sealed record FixedForm(int Places) : Notation
    {
        public override int? Decimals => Places;

        public override string Write(Rational value) =>
            value.DecimalPlaces() is { } needed && needed <= Places
                ? Decimal(value, Places)
                : throw new InexactNotationException($"{value} can't be written with {Places} decimals");
    }

    private sealed record OverForm(long Below) : Notation
    {
        public override long? Denominator => Below;

        public override string Write(Rational value) =>
            Below % value.Denominator != 0 ? throw new InexactNotationException($"{value} can't be written over {Below}")
            : value.IsSmall && Below <= int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"{value.Numerator * (Below / value.Denominator)}/{Below}")
            : Wide(value);

        // In 128 bits: the number over the bar may have more digits than the value.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private string Wide(Rational value) => string.Create(CultureInfo.InvariantCulture, $"{(Int128)value.Numerator * (Below / value.Denominator)}/{Below}");
    }
}
