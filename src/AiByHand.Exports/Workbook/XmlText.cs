using System.Text;
using System.Xml;

namespace AiByHand.Exports.Workbook;

/// <summary>Text as XML has it.</summary>
internal static class XmlText
{
    /// <summary>A text, good for an element or an attribute in quotes; what XML can't hold is a mark of replacement.</summary>
    public static string Of(string text)
    {
        var isPlain = true;
        foreach (var sign in text) isPlain &= sign is >= ' ' and < '\u007F' and not ('&' or '<' or '>' or '"');
        if (isPlain) return text;
        var xml = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                xml.Append(text[i]).Append(text[++i]);
                continue;
            }
            xml.Append(text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                var sign when XmlConvert.IsXmlChar(sign) => sign.ToString(),
                _ => "\uFFFD",
            });
        }
        return xml.ToString();
    }
}
