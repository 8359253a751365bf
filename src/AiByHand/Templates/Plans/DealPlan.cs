

namespace AiByHand.Templates.Plans;

/// <summary>On the key: an arrow for each column that is dealt out of one grid into the next free column of another, or that is put back.</summary>
/// <param name="By">The tensor with a name for each column, 1×n.</param>
/// <param name="Names">The names, one for each part.</param>
/// <param name="Whole">The item with all columns.</param>
/// <param name="Parts">The items that share them.</param>
/// <param name="Inks">The arrows' colours, one for each part, repeated as needed.</param>
/// <param name="IsReturn">Whether the columns come back: from the parts to the whole.</param>
public sealed record DealPlan(string By, IReadOnlyList<string> Names, string Whole, IReadOnlyList<string> Parts, IReadOnlyList<Ink> Inks, bool IsReturn);
