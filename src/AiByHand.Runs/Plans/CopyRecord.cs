
namespace AiByHand.Runs.Plans;

/// <summary>All the sheets of one copy, as the manifest keeps them.</summary>
/// <param name="Copy">Whose.</param>
/// <param name="Sheets">The sheets, in the order of the pages.</param>
public sealed record CopyRecord(Copy Copy, IReadOnlyList<RunSheet> Sheets)
{
    /// <summary>The same sheets as its variant's; itself where it has sheets of its own.</summary>
    public CopyRecord Drawn => Copy.Variant is { } variant ? new CopyRecord(variant, [.. Sheets.Select(sheet => sheet with { Copy = variant })]) : this;
}
