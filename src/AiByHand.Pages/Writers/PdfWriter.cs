using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers.Pdf;

namespace AiByHand.Pages.Writers;

/// <summary>Pages to PDF.</summary>
public static class PdfWriter
{
    /// <summary>Writes the pages as one document; each page with a title gets a bookmark. The same pages give the same bytes, always.</summary>
    /// <param name="pages">The pages; at least one.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IReadOnlyList<Page> pages, string title, Stream output)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pages.Count);
        var document = new DocumentWriter(output, title);
        foreach (var page in pages) document.Add(PageRecord.Of(page));
        document.Finish();
    }
}
