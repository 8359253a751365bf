using System.Globalization;

namespace AiByHand.Seeds;

/// <summary>Seeds that a test looks at: a slice, or those that a switch asks for, as in <c>AIBYHAND_FIT_SEEDS=0..999</c>.</summary>
internal static class AskedSeeds
{
    /// <summary>The seeds.</summary>
    /// <param name="variable">The switch.</param>
    /// <param name="slice">The first and the last seed where it isn't set.</param>
    public static IReadOnlyList<ulong> Of(string variable, string slice)
    {
        var text = Environment.GetEnvironmentVariable(variable) ?? slice;
        var ends = text.Split("..");
        if (ends.Length != 2 || !TryRead(ends[0], out var first) || !TryRead(ends[1], out var last) || last < first)
        {
            throw new FormatException($"{variable}={text}: expected the first and the last seed, as in 0..999");
        }
        return [.. Enumerable.Range(0, checked((int)(last - first) + 1)).Select(offset => first + (ulong)offset)];
    }

    private static bool TryRead(string text, out ulong seed) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
}
