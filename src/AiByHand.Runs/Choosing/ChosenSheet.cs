using AiByHand.Solutions;

namespace AiByHand.Runs.Choosing;

/// <summary>Which sheet a copy gets of a topic. Small: a large run keeps all of them.</summary>
/// <param name="Seed">The sheet's seed.</param>
/// <param name="Weight">Its effort, in <see cref="Effort.Weight"/>.</param>
public readonly record struct ChosenSheet(ulong Seed, int Weight);
