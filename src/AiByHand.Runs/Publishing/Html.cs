using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AiByHand.Runs.Publishing;

/// <summary>Elements of a page. What is written is HTML that is well-formed XML, too, so every text is escaped; long lists are made while they are written.</summary>
internal static class Html
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
        CloseOutput = false,
    };

    public static XStreamingElement Element(string name, params object?[] content) => new(name, content);

    public static XAttribute Attribute(string name, string value) => new(name, Visible(value));

    public static XAttribute Class(string name) => new("class", name);

    public static XText Text(string text) => new(Visible(text));

    public static XStreamingElement Link(string address, string text) => Element("a", Attribute("href", address), Text(text));

    public static void Write(XStreamingElement html, Stream output)
    {
        output.Write("<!DOCTYPE html>\n"u8);
        using (var writer = XmlWriter.Create(output, Settings)) html.WriteTo(writer);
        output.Write("\n"u8);
    }

    // A title from a topic file of one's own may hold what no page may.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var sign in text.EnumerateRunes())
        {
            if (!Rune.IsControl(sign) && (sign.Value & 0xFFFE) != 0xFFFE) visible.Append(sign.ToString());
        }
        return visible.ToString();
    }
}
