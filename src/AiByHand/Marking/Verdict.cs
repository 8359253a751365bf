namespace AiByHand.Marking;

/// <summary>What is said of a cell that a pupil was asked for.</summary>
public enum Verdict
{
    /// <summary>As on the key.</summary>
    Right,

    /// <summary>Not as on the key, but right by the pupil's own numbers in the cells it rests on.</summary>
    Follows,

    /// <summary>Neither.</summary>
    Wrong,

    /// <summary>Nothing is written where something is asked.</summary>
    Empty,

    /// <summary>What is written is no number, and no word of the sheet.</summary>
    Unreadable,
}
