using System.Globalization;

namespace AiByHand.Yaml;

/// <summary>Numbers of things, in messages.</summary>
public static class Counted
{
    /// <summary>1 row, 2 rows.</summary>
    public static string Of(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
