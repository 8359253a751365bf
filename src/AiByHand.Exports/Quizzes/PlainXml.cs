using System.Text;
using System.Xml;

namespace AiByHand.Exports.Quizzes;

/// <summary>Writes XML the same on every system.</summary>
internal static class PlainXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n", Indent = true, IndentChars = " " };

    private static readonly XmlWriterSettings PieceSettings = new() { Encoding = Settings.Encoding, NewLineChars = Settings.NewLineChars, OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment };

    /// <summary>A writer of a document, which doesn't close the stream.</summary>
    public static XmlWriter To(Stream output) => XmlWriter.Create(output, Settings);

    /// <summary>A document.</summary>
    public static byte[] Written(Action<XmlWriter> write) => Written(write, Settings);

    /// <summary>Elements that will stand in a document.</summary>
    public static byte[] Piece(Action<XmlWriter> write) => Written(write, PieceSettings);

    /// <summary>Starts an element with attributes.</summary>
    public static XmlWriter Start(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        return xml;
    }

    /// <summary>Ends elements.</summary>
    public static void End(this XmlWriter xml, int count = 1)
    {
        for (var i = 0; i < count; i++) xml.WriteEndElement();
    }

    /// <summary>An element with text, and attributes.</summary>
    public static void Text(this XmlWriter xml, string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.Start(name, attributes);
        xml.WriteString(text);
        xml.End();
    }

    private static byte[] Written(Action<XmlWriter> write, XmlWriterSettings settings)
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, settings)) write(xml);
        return text.ToArray();
    }
}
