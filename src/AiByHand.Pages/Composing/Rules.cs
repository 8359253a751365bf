namespace AiByHand.Pages.Composing;

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
