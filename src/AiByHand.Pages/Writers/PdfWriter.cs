using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Pages to PDF.</summary>
public static class PdfWriter
{
    /// <summary>Writes the pages as one document; each page gets a bookmark. The same pages give the same bytes, always.</summary>
    /// <param name="pages">The pages; at least one.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IReadOnlyList<Page> pages, string title, Stream output)
    {
        using var ink = new GlyphInk(pages);
        using var painter = new Painter(ink);
        using (SKDocument document = SKDocument.CreatePdf(output, new SKDocumentPdfMetadata { Title = title, Creator = "AiByHand", Producer = "AiByHand", RasterDpi = 72 }))
        {
            foreach (Page page in pages)
            {
                painter.Paint(page, document.BeginPage((float)page.Width, (float)page.Height));
                document.EndPage();
            }
            document.Close();
        }
    }
}
