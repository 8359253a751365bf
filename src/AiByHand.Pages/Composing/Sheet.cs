namespace AiByHand.Pages.Composing;

/// <summary>The paper.</summary>
public enum Paper
{
    /// <summary>US Letter, 612 × 792 points.</summary>
    Letter,

    /// <summary>ISO A4, 595.28 × 841.89 points.</summary>
    A4,
}

/// <summary>What a sheet shows of a solution.</summary>
public enum View
{
    /// <summary>The blanks are empty.</summary>
    Worksheet,

    /// <summary>The blanks are filled in by hand.</summary>
    Key,

    /// <summary>The blanks are empty, and to be filled in on a screen.</summary>
    Form,
}
