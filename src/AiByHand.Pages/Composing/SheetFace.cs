namespace AiByHand.Pages.Composing;

/// <summary>Which of a sheet's pages it is.</summary>
internal enum SheetFace
{
    /// <summary>The sheet itself.</summary>
    Front,

    /// <summary>The page behind, with the rules. Nothing is asked on it, and it never says that it is a key.</summary>
    Back,

    /// <summary>A page of the working. It belongs to the key.</summary>
    Steps,
}
