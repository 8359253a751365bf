using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AiByHand.Runs.Editing;

/// <summary>A key of a run file with its value, in the lines that a teacher would write.</summary>
internal static partial class RunFileLines
{
    private const int Longest = 100;

    private static readonly string[] NoTexts = ["", "~", "null"];

    // What is a text to every reader of YAML, in brackets or not.
    [GeneratedRegex(@"\A[\p{L}\p{N}./(][\p{L}\p{N}\p{M} ./()'’_+;!?=–—-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Of(string key, JsonNode value)
    {
        if (value is JsonArray list && (list.Any(item => item is not JsonValue) || Line(key, list).Length > Longest)) return [$"{key}:", .. list.Select(item => $"  - {Inline(item)}")];
        if (value is JsonValue && value.ToString().Contains('\n')) return Block(key, value.ToString());
        return [Line(key, value)];
    }

    private static string Line(string key, JsonNode value) => $"{key}: {Inline(value)}";

    private static string Inline(JsonNode? value) => value switch
    {
        JsonObject map => $"{{ {string.Join(", ", map.Select(entry => $"{Quoted(entry.Key)}: {Inline(entry.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Inline))}]",
        _ => Quoted(value?.ToString() ?? ""),
    };

    private static IReadOnlyList<string> Block(string key, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        // A block has no way to begin with a blank, or to hold what can't be seen.
        if (lines[0].Length == 0 || lines.Any(line => line.StartsWith(' ') || line.Any(char.IsControl))) return [$"{key}: {Escaped(text)}"];
        return [$"{key}: |", .. lines.Select(line => line.Length == 0 ? "" : $"  {line}")];
    }

    private static string Quoted(string text) =>
        !NoTexts.Contains(text) && PlainText().IsMatch(text) && !text.EndsWith(' ') ? text : Escaped(text);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '"' or '\\' => escaped.Append('\\').Append(sign),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append("\\t"),
                _ when char.IsControl(sign) || sign is '\u2028' or '\u2029' or '\uFEFF' => escaped.Append("\\u").Append(((int)sign).ToString("X4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(sign),
            };
        }
        return escaped.Append('"').ToString();
    }
}
