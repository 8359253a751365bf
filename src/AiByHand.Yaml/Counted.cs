using System.Globalization;

namespace AiByHand.Yaml;

/// <summary>Numbers of things, and some of many, in messages.</summary>
public static class Counted
{
    /// <summary>1 row, 2 rows.</summary>
    public static string Of(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    /// <summary>The first of many, and how many more there are: a, b and 2 more.</summary>
    /// <param name="names">All of them.</param>
    /// <param name="most">How many are named.</param>
    /// <param name="between">What stands between two.</param>
    /// <param name="what">What the others are, in the plural, where that isn't clear.</param>
    public static string Named(IReadOnlyList<string> names, int most, string between = ", ", string what = "") =>
        $"{string.Join(between, names.Take(most))}{(names.Count > most ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - most} more{(what.Length > 0 ? " " : "")}{what}") : "")}";
}
