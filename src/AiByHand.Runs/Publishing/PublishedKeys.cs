namespace AiByHand.Runs.Publishing;

/// <summary>Whether keys are published.</summary>
public enum PublishedKeys
{
    /// <summary>The worksheets alone: no key is even made.</summary>
    No,

    /// <summary>Worksheets, and the keys in a part of their own.</summary>
    Yes,

    /// <summary>The keys' part alone.</summary>
    Only,
}
