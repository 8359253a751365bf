namespace AiByHand.Answers;

/// <summary>Which cells are blank.</summary>
public enum Blanks
{
    /// <summary>Every cell that follows.</summary>
    All,

    /// <summary>Those the book leaves blank; the rest is printed as a worked example.</summary>
    Book,
}
