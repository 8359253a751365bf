namespace AiByHand.Pages.Composing;

/// <summary>What a sheet shows of a solution.</summary>
public enum View
{
    /// <summary>The blanks are empty.</summary>
    Worksheet,

    /// <summary>The blanks are filled in by hand.</summary>
    Key,

    /// <summary>The blanks are empty, and to be filled in on a screen.</summary>
    Form,

    /// <summary>How one gets to each cell, step by step; on pages of its own, which go with the key.</summary>
    Steps,

    /// <summary>The sheet as it grows step by step, on pages for a projector. They tell every answer.</summary>
    Slides,
}
