using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>How numbers are written: <c>auto</c>, <c>fixed 2</c>, <c>over 9</c>.</summary>
internal static class NotationReader
{
    public static Notation Read(Fields fields, Mistakes mistakes)
    {
        if (fields.Scalar("show", "auto, fixed 2 or over 9") is not { } scalar) return Notation.Auto;
        switch (scalar.Text.Split(' '))
        {
            case ["auto"]:
                return Notation.Auto;
            case ["fixed", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places is >= 0 and <= 9:
                return Notation.Fixed(places);
            case ["over", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) && denominator >= 1:
                return Notation.Over(denominator);
            default:
                mistakes.Add(scalar.At, $"'show' must be auto, fixed 2 or over 9, found {scalar.Kind}");
                return Notation.Auto;
        }
    }
}
