using AiByHand.Marking;

namespace AiByHand.Practice;

/// <summary>The working of a cell by what stands on the sheet.</summary>
/// <param name="Line">The line; null where it can't be written yet, or where the pupil's own numbers have no result.</param>
/// <param name="Missing">What must be filled in first; empty where nothing must.</param>
public sealed record ShownWorking(string? Line, IReadOnlyList<AskedCell> Missing);
