using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace AiByHand.Yaml;

/// <summary>Why a text is no YAML, at its place and with the remedy. The library tells what it was scanning, not always where, and never what would be right.</summary>
internal static partial class YamlTrouble
{
    // What may follow a backslash in double quotes.
    private const string Escapes = "0abt\tnvfre \"/\\N_LPxuU\n\r";

    private const int LongestQuote = 40;

    /// <summary>The place, counted from 1, and what is wrong and what would be right.</summary>
    /// <param name="wrong">What the library says.</param>
    /// <param name="text">The file's text.</param>
    public static (int Line, int Column, string Message) Of(YamlException wrong, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (line, column) = ((int)wrong.Start.Line, (int)wrong.Start.Column);
        var said = wrong.Message;
        if ((said.Contains(" tab ", StringComparison.Ordinal) || SignAt(lines, line, column) == '\t') && TabFrom(lines, line) is { } tab)
        {
            return (tab.Line, tab.Column, "a tab can't indent a line: use blanks");
        }
        if (said.Contains("escape", StringComparison.Ordinal) || said.Contains("hexadecimal", StringComparison.Ordinal))
        {
            return EscapeFrom(lines, line, column) ?? (line, column, "a backslash in double quotes starts an escape that YAML hasn't got: use single quotes");
        }
        if (said.Contains("quoted scalar", StringComparison.Ordinal)) return (line, column, "the quote that opens here isn't closed");
        if (said.Contains("',' or", StringComparison.Ordinal)) return InBrackets(lines, line, column);
        if (said.Contains("cannot start any token", StringComparison.Ordinal)) return (line, column, $"a text can't start with '{SignAt(lines, line, column)}': put it in quotes");
        if (said.Contains("anchor", StringComparison.OrdinalIgnoreCase) || said.Contains("alias", StringComparison.Ordinal) || said.Contains("a tag", StringComparison.Ordinal))
        {
            return (line, column, "a text that starts with &, * or ! needs quotes");
        }
        if (said.Contains("invalid mapping", StringComparison.Ordinal) || said.Contains("Mapping values", StringComparison.Ordinal)) return AtColon(lines, line, column);
        if (said.Contains("expected key", StringComparison.Ordinal) || said.Contains("'-' indicator", StringComparison.Ordinal) || said.Contains("expected ':'", StringComparison.Ordinal) || said.Contains("not allowed in this context", StringComparison.Ordinal))
        {
            return (line, column, "this line doesn't fit those before it: what belongs together starts in one column, an entry reads 'name: value', an item '- value'");
        }
        if (said.Contains("node content", StringComparison.Ordinal) || said.Contains("expected token", StringComparison.Ordinal)) return (line, column, "a value is missing here, or a sign is one too many");
        if (said.Contains("directive", StringComparison.Ordinal) || said.Contains("document", StringComparison.Ordinal)) return (line, column, "a line can't start with %, --- or ... here: put a text that does in quotes");
        return (line, column, "what stands here is no YAML: look for a bracket or a quote left open, and for a line that starts in the wrong column");
    }

    // The library names the map that the line is part of; the tab is further down.
    private static (int Line, int Column)? TabFrom(string[] lines, int line)
    {
        for (var i = Math.Max(0, line - 1); i < lines.Length; i++)
        {
            var tab = lines[i].IndexOf('\t');
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]) && !string.IsNullOrWhiteSpace(lines[i])) return (i + 1, tab + 1);
        }
        return null;
    }

    // The library names the quote that opens; the backslash is behind it.
    private static (int Line, int Column, string Message)? EscapeFrom(string[] lines, int line, int column)
    {
        for (var (i, from) = (line - 1, column - 1); i >= 0 && i < lines.Length; i++, from = 0)
        {
            for (var at = lines[i].IndexOf('\\', Math.Min(from, lines[i].Length)); at >= 0 && at + 1 < lines[i].Length; at = at + 2 <= lines[i].Length ? lines[i].IndexOf('\\', at + 2) : -1)
            {
                if (Escapes.Contains(lines[i][at + 1]) && lines[i][at + 1] is not ('x' or 'u' or 'U')) continue;
                return (i + 1, at + 1, $"in double quotes a backslash starts an escape, and '\\{lines[i][at + 1]}' is none: use single quotes{Quoted(lines, line, column)}");
            }
        }
        return null;
    }

    private static string Quoted(string[] lines, int line, int column)
    {
        var text = lines[line - 1][Math.Min(column - 1, lines[line - 1].Length)..];
        return text.IndexOf('"', 1) is > 0 and <= LongestQuote and var end && !text[..end].Contains('\'') ? $", '{text[1..end]}'" : "";
    }

    // W[1] in { }: the bracket ends the text.
    private static (int Line, int Column, string Message) InBrackets(string[] lines, int line, int column)
    {
        var here = line <= lines.Length ? lines[line - 1] : "";
        var at = Math.Min(column - 1, here.Length);
        if (at < here.Length && here[at] is '[' or '{' && PlainBefore().Match(here[..at]) is { Success: true } plain)
        {
            var end = here.IndexOf(here[at] == '[' ? ']' : '}', at);
            var whole = plain.Value + (end < 0 ? here[at..] : here[at..(end + 1)]);
            return (line, plain.Index + 1, $"in {{ }} and [ ] a text with brackets needs quotes: \"{whole}\"; in an expression a cell is at(X, i, j), a row row(X, i), a column column(X, j)");
        }
        return (line, column, at < here.Length
            ? $"in {{ }} and [ ] a comma is missing before this, the bracket isn't closed, or a text needs quotes"
            : "a bracket { or [ isn't closed before this");
    }

    private static (int Line, int Column, string Message) AtColon(string[] lines, int line, int column)
    {
        if (SignAt(lines, line, column) is '&' or '*' or '!') return (line, column, "a text with &, * or ! after a blank needs quotes");
        return (line, column, "': ' makes a name of what stands before it, and none can be here: put the text in quotes, or mend the column in which the line starts");
    }

    private static char SignAt(string[] lines, int line, int column) =>
        line >= 1 && line <= lines.Length && column >= 1 && column <= lines[line - 1].Length ? lines[line - 1][column - 1] : ' ';

    [GeneratedRegex(@"[^\s,\[\]{}:""']+$")]
    private static partial Regex PlainBefore();
}
