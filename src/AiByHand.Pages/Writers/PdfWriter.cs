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
        using var file = new MemoryStream();                    // whole, because the bookmarks point into it
        Paint(pages, title, file);
        byte[] bookmarks = PdfOutline.For(file.GetBuffer().AsMemory(0, (int)file.Length), Titles(pages));
        file.WriteTo(output);
        output.Write(bookmarks);
    }

    private static string[] Titles(IReadOnlyList<Page> pages)
    {
        var titles = new string[pages.Count];
        for (int i = 0; i < titles.Length; i++)
            titles[i] = pages[i].Title;
        return titles;
    }

    private static void Paint(IReadOnlyList<Page> pages, string title, Stream file)
    {
        // No date: it would change the bytes.
        var metadata = new SKDocumentPdfMetadata { Title = title, Creator = "AiByHand", Producer = "AiByHand", RasterDpi = 72 };
        using var ink = new GlyphInk(pages);
        using var painter = new Painter(ink);
        using SKDocument document = SKDocument.CreatePdf(file, metadata);
        foreach (Page page in pages)
        {
            painter.Paint(page, document.BeginPage((float)page.Width, (float)page.Height));
            document.EndPage();
        }
        document.Close();
    }
}
