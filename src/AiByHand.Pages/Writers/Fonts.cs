using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Makes SkiaSharp's fonts from font files in memory.</summary>
internal static class Fonts
{
    /// <summary>A font that is drawn as it was designed, not fitted to a screen. Who makes it disposes of it and of its typeface.</summary>
    public static SKFont Make(byte[] file)
    {
        using SKData data = SKData.CreateCopy(file);
        return new SKFont(SKTypeface.FromData(data) ?? throw new InvalidDataException("A shipped font can't be read."))
        {
            Hinting = SKFontHinting.None,
            Subpixel = true,
            LinearMetrics = true,
            BaselineSnap = false,
            Edging = SKFontEdging.Antialias,
        };
    }
}
