using System.Globalization;

namespace AiByHand.Workings;

/// <summary>Numbers that count places: 1st, 2nd.</summary>
internal static class Ordinal
{
    /// <summary>A number, from 1.</summary>
    public static string Of(int number) => number switch
    {
        1 => "1st",
        2 => "2nd",
        3 => "3rd",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number}th"),
    };
}
