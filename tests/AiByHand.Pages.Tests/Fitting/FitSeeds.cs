using AiByHand.Seeds;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>The seeds whose pages are proved: a few, or those that <c>AIBYHAND_FIT_SEEDS=0..999</c> asks for.</summary>
internal static class FitSeeds
{
    public static IReadOnlyList<ulong> All { get; } = AskedSeeds.Of("AIBYHAND_FIT_SEEDS", "0..1");
}
