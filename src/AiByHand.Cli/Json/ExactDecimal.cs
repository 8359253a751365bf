using System.Globalization;
using System.Text;
using System.Text.Json;
using AiByHand.Numbers;

namespace AiByHand.Cli.Json;

/// <summary>Numbers as JSON writes them.</summary>
internal static class ExactDecimal
{
    /// <summary>Writes the number; one whose digits never end as a fraction in quotes.</summary>
    public static void Write(Utf8JsonWriter json, Rational value)
    {
        if (value.IsInteger) json.WriteNumberValue(value.Numerator);
        else if (Write(value) is { } digits) json.WriteRawValue(digits);
        else json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}"));
    }

    /// <summary>All digits of the number, never with an exponent; null if they never end.</summary>
    public static string? Write(Rational value)
    {
        if (value.DecimalPlaces() is not { } places) return null;
        var magnitude = Int128.Abs(value.Numerator);
        var text = new StringBuilder(value.Sign < 0 ? "-" : "").Append(CultureInfo.InvariantCulture, $"{magnitude / value.Denominator}");
        if (places > 0) text.Append('.');
        // Digit by digit, as by hand: the number scaled to an integer may not fit any type.
        for (var rest = magnitude % value.Denominator; rest != 0; rest = rest * 10 % value.Denominator) text.Append((char)('0' + (int)(rest * 10 / value.Denominator)));
        return text.ToString();
    }
}
