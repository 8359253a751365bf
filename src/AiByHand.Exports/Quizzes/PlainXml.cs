using System.Text;
using System.Xml;

namespace AiByHand.Exports.Quizzes;

/// <summary>Writes XML the same on every system.</summary>
internal static class PlainXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n", Indent = true, IndentChars = " " };

    /// <summary>A writer, which doesn't close the stream.</summary>
    public static XmlWriter To(Stream output) => XmlWriter.Create(output, Settings);

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
}
