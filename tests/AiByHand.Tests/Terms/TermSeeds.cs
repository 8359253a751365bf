using AiByHand.Seeds;

namespace AiByHand.Tests.Terms;

/// <summary>The seeds whose terms are held against the fast values: some, or those that <c>AIBYHAND_TERM_SEEDS=0..999</c> asks for.</summary>
internal static class TermSeeds
{
    public static IReadOnlyList<ulong> All { get; } = AskedSeeds.Of("AIBYHAND_TERM_SEEDS", "0..39");
}
