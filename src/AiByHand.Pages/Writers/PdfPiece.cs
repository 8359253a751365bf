using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers;

/// <summary>Some of the pages of a document that is bound later, by <see cref="PdfBinder"/>.</summary>
public static class PdfPiece
{
    /// <summary>Writes the pages as a document of their own, without title and bookmarks. The same pages give the same bytes; pieces can be written side by side.</summary>
    /// <param name="pages">The pages; at least one.</param>
    public static byte[] Write(IReadOnlyList<Page> pages)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pages.Count);
        using var ink = new GlyphInk(pages, PieceFont.Of);
        return PdfWriter.Paint(pages, "", ink);
    }
}
