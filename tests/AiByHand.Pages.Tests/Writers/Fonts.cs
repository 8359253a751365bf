using SkiaSharp;

namespace AiByHand.Pages.Tests.Writers;

/// <summary>Makes SkiaSharp's fonts from font files in memory.</summary>
internal static class Fonts
{
    /// <summary>The typeface of a file. It may serve many documents, side by side.</summary>
    public static SKTypeface Typeface(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        return SKTypeface.FromData(data) ?? throw new InvalidDataException("A shipped font can't be read.");
    }

    /// <summary>A font that is drawn as it was designed, not fitted to a screen. Who makes it disposes of it, and not of its typeface.</summary>
    public static SKFont Make(SKTypeface typeface)
    {
        var font = new SKFont(typeface)
        {
            Hinting = SKFontHinting.None,
            Subpixel = true,
            LinearMetrics = true,
            BaselineSnap = false,
            Edging = SKFontEdging.Antialias,
        };
        GC.KeepAlive(typeface);                                 // until the font holds it
        return font;
    }
}
