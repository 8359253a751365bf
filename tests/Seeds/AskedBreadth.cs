namespace AiByHand.Seeds;

/// <summary>What a test goes over: a slice, or all of it where a switch asks for that, as in <c>AIBYHAND_CLASSES=all</c>.</summary>
internal static class AskedBreadth
{
    /// <summary>Whether all is asked for.</summary>
    public static bool IsAll(string variable) => Environment.GetEnvironmentVariable(variable) == "all";

    /// <summary>Of many of a kind one by turns, so that each kind has some; or all of them.</summary>
    /// <param name="variable">The switch.</param>
    /// <param name="place">The place of what they are for among its like, from 0.</param>
    /// <param name="all">All of them.</param>
    public static IReadOnlyList<T> Of<T>(string variable, int place, IReadOnlyList<T> all) => IsAll(variable) ? all : [all[place % all.Count]];
}
