using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>
/// Binds the pages of finished PDFs to one document, written as it grows. What comes out depends on the pages and their titles alone and not on how they were
/// distributed: to bind bound files is to bind their pieces, byte for byte. What pages have in common, such as fonts, is there once.
/// </summary>
public sealed class PdfBinder
{
    // Two levels of page tree serve a hundred thousand pages; their depth must not depend on the number of pages, which isn't known before the last one.
    private const int PagesPerNode = 100;

    private readonly PdfObjects _objects;
    private readonly int _info, _catalog, _outline, _tree;
    private readonly List<int> _nodes = [], _pages = [];
    private readonly List<string> _titles = [];

    /// <summary>Starts a document.</summary>
    /// <param name="output">Where it goes; stays open.</param>
    /// <param name="title">The document's title.</param>
    public PdfBinder(Stream output, string title)
    {
        _objects = new PdfObjects(output);
        (_info, _catalog, _outline, _tree) = (_objects.Reserve(), _objects.Reserve(), _objects.Reserve(), _objects.Reserve());
        _objects.Write(_info, new StringBuilder("<</Title ").AppendWords(title).Append("\n/Creator (AiByHand)\n/Producer (AiByHand)>>"));
    }

    /// <summary>Adds all pages of a PDF, whose bytes needn't be kept afterwards.</summary>
    /// <param name="pdf">A piece, or a bound file.</param>
    /// <param name="titles">The pages' bookmarks.</param>
    /// <exception cref="InvalidDataException">The PDF is broken, or of another form; the document is spoilt.</exception>
    public void Add(ReadOnlyMemory<byte> pdf, IReadOnlyList<string> titles) => Add(new PdfFile(pdf), titles);

    /// <summary>Adds all pages of a PDF.</summary>
    /// <inheritdoc cref="Add(ReadOnlyMemory{byte}, IReadOnlyList{string})"/>
    public void Add(PdfFile pdf, IReadOnlyList<string> titles) => Add(pdf, Enumerable.Range(0, pdf.PageCount), titles);

    /// <summary>Adds some pages of a PDF.</summary>
    /// <param name="pdf">A piece, or a bound file.</param>
    /// <param name="pages">Which pages, counted from 0, in the order they are to have.</param>
    /// <param name="titles">Their bookmarks.</param>
    /// <exception cref="InvalidDataException">The PDF is broken, or of another form; the document is spoilt.</exception>
    public void Add(PdfFile pdf, IEnumerable<int> pages, IReadOnlyList<string> titles)
    {
        int[] chosen = [.. pages];
        if (chosen.Length != titles.Count)
            throw new ArgumentException($"{chosen.Length} pages have {titles.Count} titles.", nameof(titles));
        var copy = new PdfCopy(pdf, _objects);
        foreach (int page in chosen)
        {
            if (_pages.Count % PagesPerNode == 0)
                _nodes.Add(_objects.Reserve());
            _pages.Add(copy.Page(pdf.Pages[page], _nodes[^1]));
        }
        _titles.AddRange(titles);
    }

    /// <summary>Writes what comes after the last page.</summary>
    public void Finish()
    {
        if (_pages.Count == 0)
            throw new InvalidOperationException("A document has at least one page.");
        WriteTree();
        WriteBookmarks();
        _objects.Write(_catalog, Catalog());
        _objects.Finish(_catalog, _info);
    }

    private void WriteTree()
    {
        _objects.Write(_tree, Node(_nodes, _pages.Count).Append(">>"));
        for (int i = 0; i < _nodes.Count; i++)
        {
            List<int> pages = _pages.Slice(i * PagesPerNode, Math.Min(PagesPerNode, _pages.Count - i * PagesPerNode));
            _objects.Write(_nodes[i], Node(pages, pages.Count).AppendReference("\n/Parent ", _tree).Append(">>"));
        }
    }

    private static StringBuilder Node(List<int> kids, int count)
    {
        StringBuilder node = new StringBuilder("<</Type /Pages\n/Count ").Append(count);
        for (int i = 0; i < kids.Count; i++)
            node.AppendReference(i == 0 ? "\n/Kids [" : " ", kids[i]);
        return node.Append(']');
    }

    private void WriteBookmarks()
    {
        int first = _objects.Reserve();
        List<(int Page, string Title)> titled = [.. _pages.Zip(_titles).Where(page => page.Second.Length > 0)];
        var bookmarks = new PdfBookmarks(_outline, first, titled.ConvertAll(page => page.Page), titled.ConvertAll(page => page.Title));
        var text = new StringBuilder();
        bookmarks.AppendRoot(text);
        _objects.Write(_outline, text);
        for (int i = 0; i < titled.Count; i++)
        {
            bookmarks.Append(text.Clear(), i);
            _objects.Write(i == 0 ? first : _objects.Reserve(), text);
        }
    }

    private StringBuilder Catalog()
    {
        StringBuilder catalog = new StringBuilder("<</Type /Catalog").AppendReference("\n/Pages ", _tree).AppendReference("\n/Outlines ", _outline);
        if (_pages.Count > 1)
            catalog.Append("\n/PageMode /UseOutlines");
        return catalog.Append("\n/Lang (en)\n/ViewerPreferences <</DisplayDocTitle true>>>>");
    }
}
