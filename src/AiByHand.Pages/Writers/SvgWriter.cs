using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Page to SVG.</summary>
public static class SvgWriter
{
    /// <summary>Writes a page as SVG. Its text is outlines: who opens it needn't have the fonts.</summary>
    public static void Write(Page page, Stream output)
    {
        using var file = new MemoryStream();                    // an exception on its way through SkiaSharp would end the process
        using (var ink = new OutlineInk())
        using (var painter = new Painter(ink))
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)page.Width, (float)page.Height), file))     // writes its end when it is disposed
            painter.Paint(page, canvas);
        file.WriteTo(output);
    }
}
