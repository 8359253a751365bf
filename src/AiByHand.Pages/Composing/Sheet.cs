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

    /// <summary>How one gets to each cell, step by step; on pages of its own, which go with the key.</summary>
    Steps,

    /// <summary>The sheet as it grows step by step, on pages for a projector. They tell every answer.</summary>
    Slides,
}

/// <summary>Where the rules stand by which a topic's steps are computed.</summary>
public enum Rules
{
    /// <summary>In small type at the foot of the page. They take no room from the cells: where the page is full they are left out, and the page's notes tell it.</summary>
    Foot,

    /// <summary>On a page of their own, to be printed behind the sheet.</summary>
    Back,

    /// <summary>Nowhere.</summary>
    No,
}

/// <summary>What of the working stands on a key.</summary>
public enum KeyWorking
{
    /// <summary>Nothing: the key is the worksheet with its blanks filled in.</summary>
    No,

    /// <summary>Under the sheet, in small type, one cell of each step. Where the page has no room for it, the key's cells are smaller than the worksheet's.</summary>
    Small,
}
