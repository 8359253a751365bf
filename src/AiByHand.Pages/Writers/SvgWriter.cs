using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Page to SVG.</summary>
public static class SvgWriter
{
    /// <summary>Writes a page as SVG. Its text is outlines: who opens it needn't have the fonts.</summary>
    public static void Write(Page page, Stream output)
    {
        using var picture = new SKDynamicMemoryWStream();       // as for a PDF: it is written in small bits
        using var painter = new Painter(new OutlineInk());
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)page.Width, (float)page.Height), picture))
            painter.Paint(page, canvas);
        using SKData bytes = picture.DetachAsData();
        bytes.SaveTo(output);
    }
}
