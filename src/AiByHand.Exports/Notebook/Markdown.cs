using System.Text;

namespace AiByHand.Exports.Notebook;

/// <summary>Texts of a sheet as Markdown.</summary>
internal static class Markdown
{
    /// <summary>A plain text: what Markdown would take for its own stands as it is.</summary>
    public static string Of(string text)
    {
        var markdown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Within a word an underscore is one.
            if (text[i] == '_' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])) markdown.Append('_');
            else Append(markdown, text[i]);
        }
        return markdown.ToString();
    }

    /// <summary>A text marked up as captions are: <c>X_1</c>, <c>H_{t−1}</c>, <c>σ^2</c>, <c>__S__equence</c>; a backslash takes the next sign as it is.</summary>
    public static string OfMarked(string text)
    {
        var markdown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length:
                    Append(markdown, text[++i]);
                    break;
                case '_' when i + 1 < text.Length && text[i + 1] == '_' && text.IndexOf("__", i + 2, StringComparison.Ordinal) is > 0 and var end:
                    markdown.Append("<u>").Append(OfMarked(text[(i + 2)..end])).Append("</u>");
                    i = end + 1;
                    break;
                case '_' or '^' when i + 1 < text.Length:
                    var close = text[i + 1] == '{' ? text.IndexOf('}', i) : -1;
                    var raised = close > 0 ? text[(i + 2)..close] : text[(i + 1)..(i + 2)];
                    var tag = text[i] == '_' ? "sub" : "sup";
                    markdown.Append('<').Append(tag).Append('>').Append(Of(raised)).Append("</").Append(tag).Append('>');
                    i = close > 0 ? close : i + 1;
                    break;
                case '\n':
                    markdown.Append(' ');
                    break;
                default:
                    Append(markdown, text[i]);
                    break;
            }
        }
        return markdown.ToString();
    }

    private static void Append(StringBuilder markdown, char sign)
    {
        if (sign is '\\' or '`' or '*' or '_' or '$') markdown.Append('\\');
        markdown.Append(sign switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => sign.ToString() });
    }
}
