namespace AiByHand.Pages.Composing;

/// <summary>A paper's measures.</summary>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
public readonly record struct PaperSize(double Width, double Height)
{
    /// <summary>The measures of a paper, upright.</summary>
    public static PaperSize Of(Paper paper) => paper switch
    {
        Paper.Letter => new(612, 792),
        Paper.A4 => new(595.28, 841.89),
        _ => throw new ArgumentOutOfRangeException(nameof(paper)),
    };
}
