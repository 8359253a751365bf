using System.Globalization;
using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>
/// Bookmarks for a PDF, one a page. SkiaSharp can't write them, so they are appended in the way PDF has for changes: new objects, a new catalog for the old one,
/// and a table of their places that points to the table before it.
/// </summary>
internal sealed class PdfOutline
{
    private readonly StringBuilder _update = new();
    private readonly List<int> _places = [];
    private readonly int _start;

    private PdfOutline(int start) => _start = start;

    /// <summary>What to append to a PDF.</summary>
    /// <param name="pdf">The file as SkiaSharp writes it.</param>
    /// <param name="titles">The bookmarks, one for each page.</param>
    public static byte[] For(byte[] pdf, IReadOnlyList<string> titles)
    {
        var file = new PdfFile(pdf);
        IReadOnlyList<int> pages = file.Pages;
        if (pages.Count != titles.Count)
            throw new InvalidDataException($"The PDF has {pages.Count} pages, not {titles.Count}.");

        var outline = new PdfOutline(pdf.Length);
        outline.AddCatalog(file, isOpen: pages.Count > 1);
        outline.AddBookmarks(file.Size, pages, titles);
        outline.AddTable(file);
        return Encoding.ASCII.GetBytes(outline._update.ToString());
    }

    private void AddCatalog(PdfFile file, bool isOpen)
    {
        string old = Encoding.Latin1.GetString(file.Object(file.Root));
        if (!old.EndsWith(">>", StringComparison.Ordinal))
            throw new InvalidDataException("The PDF's catalog has no end.");
        Start(file.Root).Append(old, 0, old.Length - ">>".Length).AppendReference("\n/Outlines ", file.Size);
        if (isOpen)
            _update.Append("\n/PageMode /UseOutlines");
        if (!old.Contains("/Lang", StringComparison.Ordinal))
            _update.Append("\n/Lang (en)");
        if (!old.Contains("/ViewerPreferences", StringComparison.Ordinal))
            _update.Append("\n/ViewerPreferences <</DisplayDocTitle true>>");
        _update.Append(">>");
        End();
    }

    private void AddBookmarks(int root, IReadOnlyList<int> pages, IReadOnlyList<string> titles)
    {
        int first = root + 1;
        List<(int Page, string Title)> titled = [.. pages.Zip(titles).Where(page => page.Second.Length > 0)];
        var bookmarks = new PdfBookmarks(root, first, titled.ConvertAll(page => page.Page), titled.ConvertAll(page => page.Title));
        bookmarks.AppendRoot(Start(root));
        End();
        for (int i = 0; i < titled.Count; i++)
        {
            bookmarks.Append(Start(first + i), i);
            End();
        }
    }

    /// <summary>The catalog's place, then those of the new objects, whose numbers follow each other.</summary>
    private void AddTable(PdfFile file)
    {
        int table = _start + _update.Length, added = _places.Count - 1;
        _update.Append("xref\n").Append(file.Root).Append(" 1\n");
        for (int i = 0; i <= added; i++)
        {
            _update.Append(_places[i].ToString("D10", CultureInfo.InvariantCulture)).Append(" 00000 n \n");
            if (i == 0)
                _update.Append(file.Size).Append(' ').Append(added).Append('\n');
        }
        _update.Append("trailer\n<</Size ").Append(file.Size + added).AppendReference("\n/Root ", file.Root).AppendReference("\n/Info ", file.Info)
            .Append("\n/Prev ").Append(file.Table).Append(">>\nstartxref\n").Append(table).Append("\n%%EOF\n");
    }

    private StringBuilder Start(int number)
    {
        _places.Add(_start + _update.Length);
        return _update.Append(number).Append(" 0 obj\n");
    }

    private void End() => _update.Append("\nendobj\n");
}
