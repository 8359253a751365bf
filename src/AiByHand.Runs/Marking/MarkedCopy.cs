using AiByHand.Marking;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Marking;

/// <summary>A copy, marked.</summary>
/// <param name="Record">The copy and its sheets.</param>
/// <param name="Sheets">Each sheet marked, in the order of the pages; null for one that wasn't handed in.</param>
internal sealed record MarkedCopy(CopyRecord Record, IReadOnlyList<HandedIn?> Sheets)
{
    /// <summary>Whether anything of it was handed in.</summary>
    public bool IsHandedIn => Sheets.Any(sheet => sheet is not null);
}

/// <summary>A sheet that was handed in.</summary>
/// <param name="Marked">Its cells, judged.</param>
/// <param name="Score">What it has earned.</param>
internal sealed record HandedIn(MarkedSheet Marked, SheetScore Score);
