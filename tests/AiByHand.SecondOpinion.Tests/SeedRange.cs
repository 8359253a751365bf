using System.Globalization;

namespace AiByHand.SecondOpinion.Tests;

/// <summary>The seeds to judge: a few, or those that <c>AIBYHAND_SECOND_OPINION_SEEDS=0..1999</c> asks for.</summary>
internal static class SeedRange
{
    private const string Variable = "AIBYHAND_SECOND_OPINION_SEEDS";

    public static IReadOnlyList<ulong> Seeds { get; } = Read(Environment.GetEnvironmentVariable(Variable) ?? "0..24");

    private static ulong[] Read(string text)
    {
        var ends = text.Split("..");
        if (ends.Length != 2 || !TryRead(ends[0], out var first) || !TryRead(ends[1], out var last) || last < first)
            throw new FormatException($"{Variable}={text}: expected the first and the last seed, as in 0..1999");
        return [.. Enumerable.Range(0, checked((int)(last - first) + 1)).Select(offset => first + (ulong)offset)];
    }

    private static bool TryRead(string text, out ulong seed) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
}
