namespace AiByHand.Pages.Composing;

/// <summary>What of the working stands on a key.</summary>
public enum KeyWorking
{
    /// <summary>Nothing: the key is the worksheet with its blanks filled in.</summary>
    No,

    /// <summary>Under the sheet, in small type, one cell of each step. Where the page has no room for it, the key's cells are smaller than the worksheet's.</summary>
    Small,
}
