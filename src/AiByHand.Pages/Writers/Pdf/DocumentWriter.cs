using System.Security;
using System.Text;
using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>A document of page records, written as they come: numbered, with bookmarks and the fonts they share. The same records give the same bytes.</summary>
public sealed class DocumentWriter
{
    // Two levels of page tree serve a hundred thousand pages; their depth must not depend on the number of pages, which isn't known before the last one.
    private const int PagesPerNode = 100;

    // What sheets have in common is written once; where it varies much, only the latest are looked through.
    private const int MostCommon = 200;

    private readonly ObjectWriter _to;
    private readonly string _title;
    private readonly int _tree, _resources;
    private StructureWriter? _structure;
    private FormWriter? _form;
    private readonly List<int> _nodes = [], _pages = [];
    private readonly List<string> _titles = [];
    private readonly List<UsedFont> _fonts = [];
    private readonly KnownBytes<int> _common = new(MostCommon);

    /// <summary>Starts a document.</summary>
    /// <param name="output">Where it goes; stays open.</param>
    /// <param name="title">The document's title.</param>
    public DocumentWriter(Stream output, string title)
    {
        _title = title;
        _to = new ObjectWriter(output);
        (_tree, _resources) = (_to.Reserve(), _to.Reserve());
    }

    /// <summary>Adds a page.</summary>
    public void Add(PageRecord page)
    {
        foreach (var used in page.Signs)
        {
            UsedFont? font = _fonts.Find(font => font.Face.Id == used.Face.Id);
            if (font is null) _fonts.Add(font = new UsedFont(used.Face));
            font.Signs.Add(used.Signs);
        }
        if (_pages.Count % PagesPerNode == 0) _nodes.Add(_to.Reserve());
        int number = _to.Reserve(), common = Common(page), content = _to.Reserve();
        _pages.Add(number);
        _titles.Add(page.Title);
        _to.WriteStream(content, page.Content);
        int[] fields = [.. page.Form.Select(_ => _to.Reserve())];
        var (key, fieldKeys) = AddTags(page, number, fields);
        if (fields.Length > 0) (_form ??= new FormWriter(_to)).Add(page.Form, fields, fieldKeys, number, _pages.Count);
        var text = _to.Begin().Put("<</Type/Page/Parent "u8).Reference(_nodes[^1]).Put("/MediaBox[0 0 "u8).Thousandths(page.Width).Thousandths(page.Height).Put("]/Resources "u8).Reference(_resources)
            .Put("/Contents"u8).References(common > 0 ? [common, content] : [content]);
        if (key >= 0) text.Put("/Tabs/S/StructParents "u8).Int(key);
        if (fields.Length > 0) text.Put("/Annots"u8).References(fields);
        text.Put(">>"u8);
        _to.Write(number);
        _to.EndPage();
    }

    // The number of what it has in common with other pages; 0 for nothing.
    private int Common(PageRecord page)
    {
        if (page.Common.Length == 0) return 0;
        if (_common.TryGet(page.Common, out var number)) return number;
        number = _to.Reserve();
        _to.WriteStream(number, page.Common);
        _common.Add(page.Common, number);
        return number;
    }

    private (int Page, IReadOnlyList<int> Fields) AddTags(PageRecord page, int number, int[] fields)
    {
        if (page.Tags is null != (_structure is null) && _pages.Count > 1) throw new InvalidOperationException("All pages of a document are tagged, or none.");
        return page.Tags is null ? (-1, []) : (_structure ??= new StructureWriter(_to)).Add(page.Tags, number, page.Form, fields);
    }

    /// <summary>Writes what comes after the last page.</summary>
    public void Finish()
    {
        if (_pages.Count == 0) throw new InvalidOperationException("A document has at least one page.");
        WriteTree();
        WriteFonts();
        int structure = _structure?.Finish() ?? 0, form = _form?.Finish() ?? 0;
        int outlines = WriteBookmarks(), metadata = _to.Reserve(), info = _to.Reserve(), catalog = _to.Reserve();
        _to.WriteBareStream(metadata, Encoding.UTF8.GetBytes(Metadata()), "/Type/Metadata/Subtype/XML"u8);
        _to.Begin().Put("<</Title "u8).Words(_title).Put("/Creator(AiByHand)/Producer(AiByHand)>>"u8);
        _to.Write(info);
        var text = _to.Begin().Put("<</Type/Catalog/Pages "u8).Reference(_tree).Put("/Outlines "u8).Reference(outlines);
        if (_pages.Count > 1) text.Put("/PageMode/UseOutlines"u8);
        if (structure > 0) text.Put("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structure);
        if (form > 0) text.Put("/AcroForm "u8).Reference(form);
        text.Put("/Lang(en)/ViewerPreferences<</DisplayDocTitle true>>/Metadata "u8).Reference(metadata).Put(">>"u8);
        _to.Write(catalog);
        _to.Finish(catalog, info);
    }

    private void WriteTree()
    {
        WriteNode(_tree, 0, _nodes, _pages.Count);
        for (var i = 0; i < _nodes.Count; i++)
        {
            var pages = _pages.Slice(i * PagesPerNode, Math.Min(PagesPerNode, _pages.Count - i * PagesPerNode));
            WriteNode(_nodes[i], _tree, pages, pages.Count);
        }
    }

    private void WriteNode(int number, int parent, List<int> kids, int count)
    {
        var text = _to.Begin().Put("<</Type/Pages/Count "u8).Int(count);
        if (parent > 0) text.Put("/Parent "u8).Reference(parent);
        text.Put("/Kids"u8).References(kids).Put(">>"u8);
        _to.Write(number);
    }

    private int WriteBookmarks()
    {
        var root = _to.Reserve();
        var titled = new List<int>();
        for (var page = 0; page < _pages.Count; page++)
        {
            if (_titles[page].Length > 0) titled.Add(page);
        }
        var marks = titled.ConvertAll(_ => _to.Reserve());
        for (var i = 0; i < marks.Count; i++)
        {
            var text = _to.Begin().Put("<</Title "u8).Words(_titles[titled[i]]).Put("/Parent "u8).Reference(root).Put("/Dest["u8).Reference(_pages[titled[i]]).Put("/Fit]"u8);
            if (i > 0) text.Put("/Prev "u8).Reference(marks[i - 1]);
            if (i < marks.Count - 1) text.Put("/Next "u8).Reference(marks[i + 1]);
            text.Put(">>"u8);
            _to.Write(marks[i]);
        }
        var outlines = _to.Begin().Put("<</Type/Outlines/Count "u8).Int(marks.Count);
        if (marks.Count > 0) outlines.Put("/First "u8).Reference(marks[0]).Put("/Last "u8).Reference(marks[^1]);
        outlines.Put(">>"u8);
        _to.Write(root);
        return root;
    }

    private void WriteFonts()
    {
        // Whichever page came first with one.
        _fonts.Sort((one, other) => string.CompareOrdinal(one.Face.Id, other.Face.Id));
        var numbers = _fonts.ConvertAll(font => PdfFont.Of(font.Face, font.Signs.ToString()).Write(_to));
        var text = _to.Begin().Put("<</Font<<"u8);
        for (var i = 0; i < numbers.Count; i++) text.Put((byte)'/').Ascii(PdfFont.Tag(_fonts[i].Face)).Put((byte)' ').Reference(numbers[i]);
        text.Put(">>>>"u8);
        _to.Write(_resources);
    }

    private string Metadata() =>
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
        + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + SecurityElement.Escape(_title) + "</rdf:li></rdf:Alt></dc:title><xmp:CreatorTool>AiByHand</xmp:CreatorTool><pdf:Producer>AiByHand</pdf:Producer>"
        + (_structure is null ? "" : "<pdfuaid:part>1</pdfuaid:part>") + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}
