using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace AiByHand.Pages.Tests.Tags;

/// <summary>An element of a PDF's structure tree, as another library reads the file.</summary>
/// <param name="Kind">Its type: <c>TD</c>.</param>
/// <param name="Object">Its dictionary.</param>
/// <param name="Number">Its object's number.</param>
/// <param name="Kids">Its elements and its text, in order.</param>
internal sealed record TagNode(string Kind, DictionaryToken Object, long Number, IReadOnlyList<object> Kids)
{
    /// <summary>Its elements.</summary>
    public IEnumerable<TagNode> Elements => Kids.OfType<TagNode>();

    /// <summary>What is read in place of its content, or null.</summary>
    public string? Alt => Object.Data.TryGetValue("Alt", out var alt) ? Words(alt) : null;

    /// <summary>A value of its attributes, or null.</summary>
    public IToken? Attribute(string name) => Object.Data.TryGetValue("A", out var of) && of is DictionaryToken attributes ? attributes.Data.GetValueOrDefault(name) : null;

    /// <summary>What is read of it and all that is in it.</summary>
    public string Text => Alt ?? string.Concat(Kids.Select(kid => kid is TagNode inner ? inner.Text : (string)kid));

    /// <summary>It and all that is in it.</summary>
    public IEnumerable<TagNode> All => Elements.SelectMany(kid => kid.All).Prepend(this);

    /// <summary>The document's root element.</summary>
    public static TagNode Of(PdfDocument document)
    {
        var reader = new Reader(document);
        return reader.Read(reader.Root.Data["K"]);
    }

    /// <summary>As lines, each kid under what it is in.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    /// <summary>Words of any script.</summary>
    public static string Words(IToken token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(hex.Bytes[2..]) : hex.Data,
        _ => throw new FormatException($"{token} is no text"),
    };

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(Kind);
        if (Attribute("Scope") is NameToken scope) text.Append(" of ").Append(scope.Data);
        if (Attribute("Summary") is { } summary) text.Append(" (").Append(Words(summary)).Append(')');
        var own = Alt is not null ? $" = {Alt}" : Elements.Any() ? "" : $" {Text}";
        text.Append(own.TrimEnd()).Append('\n');
        if (Alt is not null) return;
        foreach (var kid in Kids)
        {
            if (kid is TagNode inner) inner.Append(text, depth + 1);
            else if (Elements.Any()) text.Append(' ', 2 * depth + 2).Append('"').Append(kid).Append("\"\n");
        }
    }

    private sealed class Reader(PdfDocument document)
    {
        private readonly Dictionary<(long Page, int Mark), string> _texts = Texts(document);

        public DictionaryToken Root => (DictionaryToken)Resolve(document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);

        public TagNode Read(IToken reference)
        {
            var element = WithWords((DictionaryToken)Resolve(reference));
            var number = ((IndirectReferenceToken)reference).Data.ObjectNumber;
            var page = element.Data.TryGetValue("Pg", out var of) ? ((IndirectReferenceToken)of).Data.ObjectNumber : 0;
            return new TagNode(((NameToken)element.Data["S"]).Data, element, number, [.. Kids(element).Select(kid => kid switch
            {
                NumericToken mark => _texts[(page, mark.Int)],
                DictionaryToken field => Words(((DictionaryToken)Resolve(field.Data["Obj"])).Data["TU"]),
                _ => (object)Read(kid),
            })]);
        }

        // What is said of several elements may be an object of its own.
        private DictionaryToken WithWords(DictionaryToken element)
        {
            foreach (var key in (string[])["Alt", "A"])
            {
                if (element.Data.TryGetValue(key, out var value)) element = element.With(key, Resolve(value));
            }
            return element;
        }

        private static IEnumerable<IToken> Kids(DictionaryToken element) => !element.Data.TryGetValue("K", out var kids) ? [] : kids is ArrayToken array ? array.Data : [kids];

        private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;

        private static Dictionary<(long Page, int Mark), string> Texts(PdfDocument document)
        {
            var texts = new Dictionary<(long, int), string>();
            long[] pages = [.. PageNumbers(document)];
            foreach (var page in document.GetPages())
            {
                foreach (var mark in page.GetMarkedContents().Where(mark => !mark.IsArtifact))
                {
                    texts.Add((pages[page.Number - 1], mark.MarkedContentIdentifier), string.Concat(mark.Letters.Select(letter => letter.Value)));
                }
            }
            return texts;
        }
    }

    /// <summary>The numbers of the pages' objects, in order.</summary>
    public static IEnumerable<long> PageNumbers(PdfDocument document)
    {
        return Under(((IndirectReferenceToken)document.Structure.Catalog.CatalogDictionary.Data["Pages"]).Data);

        IEnumerable<long> Under(IndirectReference node) =>
            ((DictionaryToken)document.Structure.GetObject(node).Data).Data.TryGetValue("Kids", out var kids)
                ? ((ArrayToken)kids).Data.SelectMany(kid => Under(((IndirectReferenceToken)kid).Data))
                : [node.ObjectNumber];
    }
}
