using AiByHand.Tensors;

namespace AiByHand.Marking;

/// <summary>A cell that was asked for, judged.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Written">What the pupil wrote, as it was handed in; empty for nothing.</param>
/// <param name="Read">What that was read as: of a replacement that was left empty, the value that stays. Null where nothing could be read.</param>
/// <param name="Verdict">What is said of it.</param>
/// <param name="Own">What would be right by the pupil's own numbers; null where they have no result, and for a given's cell.</param>
/// <param name="Notes">What the reader should know.</param>
public sealed record JudgedCell(AskedCell Asked, string Written, Cell? Read, Verdict Verdict, Cell? Own, MarkNotes Notes)
{
    /// <summary>Whether it is what the sheet asks for, or follows.</summary>
    public bool IsGood => Verdict is Verdict.Right or Verdict.Follows;

    /// <summary>The slip that gives what the pupil wrote, in a few words: <c>the bias is missing</c>; empty where none is known.</summary>
    public string Slip { get; init; } = "";
}

/// <summary>What there is to know about how a cell was judged.</summary>
[Flags]
public enum MarkNotes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A fraction is right, but reduced or written otherwise than the sheet asks for.</summary>
    OtherForm = 1,

    /// <summary>The pupil's own numbers have no result (a division by zero, a word that isn't in the list): the true ones were taken.</summary>
    NoResult = 2,

    /// <summary>By the pupil's own numbers several are the largest: any of them is accepted.</summary>
    Tie = 4,

    /// <summary>Right, but rounded to more decimals than the sheet asks for, or not at all.</summary>
    MoreExact = 8,
}
