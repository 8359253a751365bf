using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Style;

/// <summary>The colours of grids as red, green and blue (<c>0xFFF2CC</c>), for formats that draw grids of their own.</summary>
public static class GridColors
{
    /// <summary>A tint's fill, or null for white.</summary>
    public static int? Of(Tint tint) => Palette.Of(tint)?.Rgb;

    /// <summary>A thick frame's colour, or null for no frame.</summary>
    public static int? Of(FrameKind frame) => FrameLook.Of(frame)?.Color.Rgb;
}
