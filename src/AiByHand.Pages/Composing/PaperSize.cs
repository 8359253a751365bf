namespace AiByHand.Pages.Composing;

/// <summary>A paper's measures in points.</summary>
internal readonly record struct PaperSize(double Width, double Height)
{
    public static PaperSize Of(Paper paper) => paper switch
    {
        Paper.Letter => new(612, 792),
        Paper.A4 => new(595.28, 841.89),
        _ => throw new ArgumentOutOfRangeException(nameof(paper)),
    };
}
