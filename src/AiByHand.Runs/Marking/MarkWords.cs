using AiByHand.Marking;

namespace AiByHand.Runs.Marking;

/// <summary>What is noted of a cell, in words.</summary>
internal static class MarkWords
{
    /// <summary>A few words for each note.</summary>
    public static IEnumerable<string> Of(MarkNotes notes)
    {
        if (notes.HasFlag(MarkNotes.OtherForm)) yield return "right, written otherwise";
        if (notes.HasFlag(MarkNotes.MoreExact)) yield return "right, more exact than asked";
        if (notes.HasFlag(MarkNotes.NoResult)) yield return "no result by own numbers";
        if (notes.HasFlag(MarkNotes.Tie)) yield return "a tie: any is accepted";
    }
}
