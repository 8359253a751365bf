using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace AiByHand.Pages.Tests.Tags;

/// <summary>
/// The rules of PDF/UA-1 (ISO 14289-1) that a program can hold a document to and that touch what our documents have: structure, heads, drawings, artifacts, language, title,
/// tab order, fonts, annotations, and the declaration itself. The numbers are those of the Matterhorn Protocol's checkpoints.
/// </summary>
internal sealed class UaRules
{
    private static readonly string[] Kinds = ["Document", "Sect", "H1", "H2", "P", "Figure", "Table", "Caption", "TR", "TH", "TD", "Span", "Form"];

    private readonly PdfDocument _document;
    private readonly DictionaryToken _catalog;
    private readonly TagNode _root;
    private readonly List<string> _objections = [];

    private UaRules(PdfDocument document)
    {
        _document = document;
        _catalog = document.Structure.Catalog.CatalogDictionary;
        _root = TagNode.Of(document);
    }

    /// <summary>What is wrong with a document; nothing if it holds.</summary>
    public static IReadOnlyList<string> ObjectionsTo(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var rules = new UaRules(document);
        rules.CheckDeclaration();
        rules.CheckStructure();
        rules.CheckTables();
        rules.CheckFigures();
        rules.CheckPages();
        rules.CheckFonts();
        return rules._objections;
    }

    private void Check(bool holds, string objection)
    {
        if (!holds) _objections.Add(objection);
    }

    private void CheckDeclaration()
    {
        Check(Entry(_catalog, "MarkInfo") is DictionaryToken mark && mark.Data.GetValueOrDefault("Marked") == BooleanToken.True && !mark.Data.ContainsKey("Suspects"), "00: not marked as tagged");
        Check(Entry(_catalog, "Lang") is { } language && TagNode.Words(language).Length > 0, "11: no language");
        Check(Entry(_catalog, "ViewerPreferences") is DictionaryToken view && view.Data.GetValueOrDefault("DisplayDocTitle") == BooleanToken.True, "07: the title isn't shown");
        Check(_document.TryGetXmpMetadata(out _), "06: no metadata");
        var metadata = XDocument.Parse(Encoding.UTF8.GetString(((StreamToken)Resolve(_catalog.Data["Metadata"])).Data.Span).Trim('\uFEFF'));
        XNamespace title = "http://purl.org/dc/elements/1.1/", declaration = "http://www.aiim.org/pdfua/ns/id/";
        Check(metadata.Descendants(title + "title").SingleOrDefault()?.Value is { Length: > 0 }, "06: no title in the metadata");
        Check(metadata.Descendants(declaration + "part").SingleOrDefault()?.Value == "1", "05: not declared");
        Check(!_catalog.Data.ContainsKey("OpenAction") && !_catalog.Data.ContainsKey("AA"), "does something when it is opened");
        Check(_document.Version >= 1.7, "is of an earlier version of PDF");
    }

    private void CheckStructure()
    {
        TagNode[] all = [.. _root.All];
        Check(_root.Kind == "Document", "09: the root is no document");
        Check(all.All(node => Kinds.Contains(node.Kind)), $"02: a type that isn't PDF's: {string.Join(", ", all.Select(node => node.Kind).Except(Kinds))}");
        Check(all.Select(node => node.Number).Distinct().Count() == all.Length, "an element is there twice");
        foreach (var node in all)
        {
            foreach (var kid in node.Elements) Check(((IndirectReferenceToken)kid.Object.Data["P"]).Data.ObjectNumber == node.Number, $"{kid.Kind} says it is in another element");
        }
        TagNode[] heads = [.. all.Where(node => node.Kind.StartsWith('H'))];
        Check(heads.Length == 0 || heads[0].Kind == "H1", "14: the first heading isn't of the first level");
        Check(heads.Zip(heads.Skip(1)).All(pair => pair.Second.Kind[1] - pair.First.Kind[1] <= 1), "14: a level of headings is passed over");
        Check(heads.All(head => head.Text.Length > 0), "14: a heading says nothing");
        Check(all.Where(node => node.Kind is "P" or "Caption").All(node => node.Text.Length > 0), "words that say nothing");
        Check(all.Where(node => node.Kind is "P" or "H1" or "H2").All(node => node.Elements.All(kid => kid.Kind is "Span" or "Form")), "09: more than words within words");
    }

    private void CheckTables()
    {
        foreach (var table in _root.All.Where(node => node.Kind == "Table"))
        {
            Check(table.Kids.All(kid => kid is TagNode { Kind: "TR" or "Caption" }), "09: a table has more than rows");
            Check(table.Elements.Skip(1).All(kid => kid.Kind == "TR"), "09: a caption is neither first nor last");
            TagNode[] rows = [.. table.Elements.Where(kid => kid.Kind == "TR")];
            Check(rows.Length > 0, "15: a table has no rows");
            Check(rows.All(row => row.Kids.All(kid => kid is TagNode { Kind: "TH" or "TD" })), "09: a row has more than cells");
            Check(rows.Select(row => row.Kids.Count).Distinct().Count() == 1, $"15: rows of different lengths: {string.Join(", ", rows.Select(row => row.Kids.Count))}");
            Check(rows.SelectMany(row => row.Elements).Where(cell => cell.Kind == "TH").All(head => head.Attribute("Scope") is NameToken { Data: "Column" or "Row" }), "15: a head says not of what");
        }
        foreach (var node in _root.All) Check(node.Kind == "Table" || node.Elements.All(kid => kid.Kind is not "TR"), "09: a row outside a table");
    }

    private void CheckFigures()
    {
        foreach (var figure in _root.All.Where(node => node.Kind == "Figure"))
        {
            Check(figure.Alt is { Length: > 0 }, "13: a drawing isn't told in words");
            Check(figure.Attribute("BBox") is ArrayToken { Data: [NumericToken left, NumericToken bottom, NumericToken right, NumericToken top] } && left.Double <= right.Double && bottom.Double <= top.Double, "13: a drawing has no box");
        }
    }

    private void CheckPages()
    {
        var tree = (DictionaryToken)Resolve(((DictionaryToken)Resolve(_catalog.Data["StructTreeRoot"])).Data["ParentTree"]);
        var parents = Numbers(tree).ToDictionary(entry => entry.Key, entry => entry.Value);
        var nodes = _root.All.ToDictionary(node => node.Number);
        long[] numbers = [.. TagNode.PageNumbers(_document)];
        foreach (var page in _document.GetPages())
        {
            var dictionary = (DictionaryToken)_document.Structure.GetObject(new IndirectReference(numbers[page.Number - 1], 0)).Data;
            Check(dictionary.Data.GetValueOrDefault("Tabs") is NameToken { Data: "S" }, "28: the tab order isn't that of the structure");
            MarkedContentElement[] marks = [.. page.GetMarkedContents()];
            Check(marks.Sum(mark => mark.Letters.Count) == page.Letters.Count, "01: text that is neither tagged nor an artifact");
            Check(marks.Sum(mark => mark.Paths.Count) == page.Paths.Count, "01: a drawing that is neither tagged nor an artifact");
            Check(marks.All(mark => mark.Children.Count == 0), "01: marks within marks");
            var owners = (ArrayToken)Resolve(parents[((NumericToken)dictionary.Data["StructParents"]).Int]);
            MarkedContentElement[] tagged = [.. marks.Where(mark => !mark.IsArtifact)];
            Check(tagged.Length == owners.Length, "01: a piece of content has no element");
            foreach (var mark in tagged)
            {
                var owner = ((IndirectReferenceToken)owners.Data[mark.MarkedContentIdentifier]).Data.ObjectNumber;
                Check(nodes.TryGetValue(owner, out var node) && Marks(node).Contains(mark.MarkedContentIdentifier), $"01: piece {mark.MarkedContentIdentifier} isn't in the element that is said to have it");
                Check(node?.Kind == mark.Tag, $"piece {mark.MarkedContentIdentifier} of a {node?.Kind} is marked {mark.Tag}");
            }
            CheckFields(dictionary, parents, nodes);
        }
    }

    private void CheckFields(DictionaryToken page, Dictionary<int, IToken> parents, Dictionary<long, TagNode> nodes)
    {
        if (Entry(page, "Annots") is not ArrayToken annotations) return;
        foreach (var reference in annotations.Data.Cast<IndirectReferenceToken>())
        {
            var field = (DictionaryToken)Resolve(reference);
            Check(field.Data["Subtype"] is NameToken { Data: "Widget" }, "28: an annotation that is no field");
            Check(field.Data.TryGetValue("TU", out var name) && TagNode.Words(name).Length > 0, "28: a field says not what it is for");
            var owner = field.Data.TryGetValue("StructParent", out var key) && parents.GetValueOrDefault(((NumericToken)key).Int) is IndirectReferenceToken element ? element.Data.ObjectNumber : 0;
            Check(nodes.TryGetValue(owner, out var form) && form.Kind == "Form", "28: a field isn't in a Form element");
            Check(form is not null && Entry(form.Object, "K") is DictionaryToken kid && kid.Data["Obj"] is IndirectReferenceToken held && held.Data.ObjectNumber == reference.Data.ObjectNumber, "28: a Form element has another field");
        }
    }

    private void CheckFonts()
    {
        foreach (var page in _document.GetPages())
        {
            Check(page.Letters.All(letter => letter.Value.Length > 0 && letter.Value[0] is not ('\uFFFD' or '\0' or '\uFEFF')), "10: a sign that isn't Unicode's");
            var resources = (DictionaryToken)Resolve(page.Dictionary.Data["Resources"]);
            foreach (var reference in ((DictionaryToken)Resolve(resources.Data["Font"])).Data.Values) CheckFont((DictionaryToken)Resolve(reference));
        }
    }

    private void CheckFont(DictionaryToken font)
    {
        Check(font.Data.ContainsKey("ToUnicode"), "10: a font leads to no Unicode");
        var glyphs = (DictionaryToken)Resolve(((ArrayToken)Resolve(font.Data["DescendantFonts"])).Data[0]);
        Check(glyphs.Data.GetValueOrDefault("CIDToGIDMap") is NameToken { Data: "Identity" }, "31: no way from signs to glyphs");
        var descriptor = (DictionaryToken)Resolve(glyphs.Data["FontDescriptor"]);
        Check(descriptor.Data.ContainsKey("FontFile2"), "31: a font isn't embedded");
        var file = Unpacked((StreamToken)Resolve(descriptor.Data["FontFile2"]));
        int head = Table(file, "head"), line = Table(file, "hhea"), widths = Table(file, "hmtx");
        double em = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(head + 18));
        var most = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(line + 34)) - 1;
        var listed = (ArrayToken)Resolve(glyphs.Data["W"]);
        for (var i = 0; i < listed.Length; i += 2)
        {
            var glyph = ((NumericToken)listed.Data[i]).Int;
            double said = ((NumericToken)((ArrayToken)listed.Data[i + 1]).Data[0]).Double, has = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(widths + 4 * Math.Min(glyph, most))) * 1000 / em;
            Check(Math.Abs(said - has) <= 1, $"31: glyph {glyph} is {said} wide, in the font {has}");
        }
    }

    private static int Table(byte[] file, string name)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (Encoding.ASCII.GetString(file, entry, 4) == name) return BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(entry + 8));
        }
    }

    private static byte[] Unpacked(StreamToken stream)
    {
        using var zip = new System.IO.Compression.ZLibStream(new MemoryStream(stream.Data.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<int> Marks(TagNode node) => !node.Object.Data.TryGetValue("K", out var kids) ? [] : (kids is ArrayToken array ? array.Data : [kids]).OfType<NumericToken>().Select(mark => mark.Int);

    private IEnumerable<(int Key, IToken Value)> Numbers(DictionaryToken node)
    {
        if (node.Data.TryGetValue("Kids", out var kids)) return ((ArrayToken)kids).Data.SelectMany(kid => Numbers((DictionaryToken)Resolve(kid)));
        return ((ArrayToken)node.Data["Nums"]).Data.Chunk(2).Select(pair => (((NumericToken)pair[0]).Int, pair[1]));
    }

    private IToken? Entry(DictionaryToken of, string name) => of.Data.TryGetValue(name, out var value) ? Resolve(value) : null;

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? _document.Structure.GetObject(reference.Data).Data : token;
}
