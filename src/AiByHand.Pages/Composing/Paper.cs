namespace AiByHand.Pages.Composing;

/// <summary>The paper.</summary>
public enum Paper
{
    /// <summary>US Letter, 612 × 792 points.</summary>
    Letter,

    /// <summary>ISO A4, 595.28 × 841.89 points.</summary>
    A4,
}
