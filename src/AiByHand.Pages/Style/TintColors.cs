using AiByHand.Templates;

namespace AiByHand.Pages.Style;

/// <summary>The colours of cells, for formats that draw grids of their own.</summary>
public static class TintColors
{
    /// <summary>A tint's fill as red, green and blue, or null for white: <c>0xFFF2CC</c>.</summary>
    public static int? Of(Tint tint) => Palette.Of(tint)?.Rgb;
}
