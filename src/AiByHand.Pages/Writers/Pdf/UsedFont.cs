using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>A font and the signs that are used of it, as they are gathered.</summary>
internal sealed record UsedFont(FontFace Face)
{
    public SignSet Signs { get; } = new();
}

/// <summary>A font and the signs that a page uses of it, in order.</summary>
internal sealed record FontSigns(FontFace Face, string Signs);
