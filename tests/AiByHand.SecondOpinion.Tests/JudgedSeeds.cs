using AiByHand.Seeds;

namespace AiByHand.SecondOpinion.Tests;

/// <summary>The seeds to judge: a few, or those that <c>AIBYHAND_SECOND_OPINION_SEEDS=0..1999</c> asks for.</summary>
internal static class JudgedSeeds
{
    public static IReadOnlyList<ulong> All { get; } = AskedSeeds.Of("AIBYHAND_SECOND_OPINION_SEEDS", "0..24");
}
