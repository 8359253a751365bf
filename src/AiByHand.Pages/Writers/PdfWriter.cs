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
        ArgumentOutOfRangeException.ThrowIfZero(pages.Count);
        using var ink = new GlyphInk(pages, CutFonts.Of);
        byte[] file = Paint(pages, title, ink);                 // whole, because the bookmarks point into it
        byte[] bookmarks = PdfOutline.For(file, Titles(pages));
        output.Write(file);
        output.Write(bookmarks);
    }

    /// <summary>Paints the pages as one document, as SkiaSharp writes it.</summary>
    internal static byte[] Paint(IReadOnlyList<Page> pages, string title, ITextInk ink)
    {
        // No date: it would change the bytes.
        var metadata = new SKDocumentPdfMetadata { Title = title, Creator = "AiByHand", Producer = "AiByHand", RasterDpi = 72 };
        using var file = new SKDynamicMemoryWStream();          // SkiaSharp's own: it writes in small bits, and each would be a call from there to here
        using var painter = new Painter(ink);
        using (SKDocument document = SKDocument.CreatePdf(file, metadata))
        {
            foreach (Page page in pages)
            {
                painter.Paint(page, document.BeginPage((float)page.Width, (float)page.Height));
                document.EndPage();
            }
            document.Close();
        }
        using SKData bytes = file.DetachAsData();
        return bytes.ToArray();
    }

    private static string[] Titles(IReadOnlyList<Page> pages)
    {
        var titles = new string[pages.Count];
        for (int i = 0; i < titles.Length; i++)
            titles[i] = pages[i].Title;
        return titles;
    }
}
