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
        Write(pages.Select(page => PageRecord.Of(page)), title, output);
    }

    /// <summary>Writes pages' records, of which there is at least one, as one document.</summary>
    /// <param name="pages">The records, each of which is taken and let go.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IEnumerable<PageRecord> pages, string title, Stream output)
    {
        var document = new DocumentWriter(output, title);
        foreach (var page in pages) document.Add(page);
        document.Finish();
    }
}
