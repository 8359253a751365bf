using System.Text;

namespace AiByHand.Exports.Quizzes;

/// <summary>Text as HTML.</summary>
internal static class Markup
{
    /// <summary>Plain text.</summary>
    public static string Text(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0) return text;
        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    /// <summary>A caption as templates mark it up: <c>X_1</c>, <c>X_{10}</c>, <c>Y^T</c>, <c>__S__equence</c>.</summary>
    /// <param name="marked">The caption.</param>
    /// <param name="lineBreak">What stands for a line break.</param>
    public static string Caption(string marked, string lineBreak = " ")
    {
        var html = new StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '\\' when i + 1 < marked.Length:
                    html.Append(Text(marked[++i].ToString()));
                    break;
                case '_' when i + 1 < marked.Length && marked[i + 1] == '_':
                    i++;
                    break;
                case '_' or '^' when i + 1 < marked.Length:
                    var tag = marked[i] == '_' ? "sub" : "sup";
                    var end = marked[i + 1] == '{' ? marked.IndexOf('}', i) : i + 1;
                    if (end < 0) end = marked.Length - 1;
                    html.Append('<').Append(tag).Append('>').Append(Text(marked[(i + 1)..(end + 1)].Trim('{', '}'))).Append("</").Append(tag).Append('>');
                    i = end;
                    break;
                case '\n':
                    html.Append(lineBreak);
                    break;
                default:
                    html.Append(Text(marked[i].ToString()));
                    break;
            }
        }
        return html.ToString();
    }
}
