using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pictures;

/// <summary>Page to PNG.</summary>
public static class PngWriter
{
    private static readonly SKPngEncoderOptions Packing = new(SKPngEncoderFilterFlags.None, 4);    // for flat colours on white smaller than with filters, and quicker

    /// <summary>Writes a page as a picture.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="dotsPerInch">The resolution, up to 1200.</param>
    public static void Write(Page page, Stream output, double dotsPerInch = 150)
    {
        if (dotsPerInch is not (>= 1 and <= 1200)) throw new ArgumentOutOfRangeException(nameof(dotsPerInch), dotsPerInch, "A picture has 1 to 1200 dots per inch.");

        var scale = dotsPerInch / 72;
        var size = new SKImageInfo((int)Math.Round(page.Width * scale), (int)Math.Round(page.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var painter = new Painter();
        using var surface = SKSurface.Create(size) ?? throw new InvalidOperationException($"There is no memory for a picture of {size.Width} × {size.Height} dots.");
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        painter.Paint(page, surface.Canvas);
        using var pixels = surface.PeekPixels();
        using var file = new MemoryStream();                    // an exception on its way through SkiaSharp would end the process
        pixels.Encode(file, Packing);
        file.WriteTo(output);
    }
}
