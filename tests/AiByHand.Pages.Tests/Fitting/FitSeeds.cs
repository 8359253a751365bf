using System.Globalization;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>The seeds whose pages are proved: a few, or those that <c>AIBYHAND_FIT_SEEDS=0..999</c> asks for.</summary>
internal static class FitSeeds
{
    private const string Variable = "AIBYHAND_FIT_SEEDS";

    public static IReadOnlyList<ulong> All { get; } = Read(Environment.GetEnvironmentVariable(Variable) ?? "0..4");

    private static ulong[] Read(string text)
    {
        var ends = text.Split("..");
        if (ends.Length != 2 || !TryRead(ends[0], out var first) || !TryRead(ends[1], out var last) || last < first)
            throw new FormatException($"{Variable}={text}: expected the first and the last seed, as in 0..999");
        return [.. Enumerable.Range(0, checked((int)(last - first) + 1)).Select(offset => first + (ulong)offset)];
    }

    private static bool TryRead(string text, out ulong seed) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
}
