using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Records;

/// <summary>All the sheets of one copy, as the manifest keeps them.</summary>
/// <param name="Copy">Whose.</param>
/// <param name="Sheets">The sheets, in the order of the pages.</param>
public sealed record CopyRecord(Copy Copy, IReadOnlyList<RunSheet> Sheets);
