using System.Globalization;
using System.Text;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Cli;

/// <summary>Where the program speaks.</summary>
/// <param name="Out">For results, so that a script can read them.</param>
/// <param name="Error">For all else: mistakes, progress, the seed that was picked.</param>
/// <param name="OutIsScreen">Whether somebody watches <paramref name="Out"/>; else it goes into a file or another program.</param>
/// <param name="ErrorIsScreen">Whether somebody watches <paramref name="Error"/>.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsScreen = false, bool ErrorIsScreen = false)
{
    /// <summary>Whether anybody can know what it says, at once or later: not where the program was opened without a terminal.</summary>
    public bool IsSeen { get; init; } = true;

    // A message quotes what was typed or read, of any length; what is wrong stands at its ends.
    private const int Longest = 1000;

    /// <summary>Says something about the work in one line that any screen can show, whatever it quotes.</summary>
    public void Tell(string message)
    {
        // Signs that are written out make it longer.
        var shown = Shown(message);
        Error.WriteLine(shown.Length <= Longest ? shown : $"{shown.AsSpan(0, Longest / 2)} … {shown.AsSpan(shown.Length - Longest / 2)}");
    }

    /// <summary>Says what can't be done: of a file with mistakes each, of what a topic file is to blame for its place in it. A shipped topic's file is nobody's to mend.</summary>
    public void Tell(AiByHandException wrong)
    {
        if (wrong is FileMistakesException { Diagnostics: var mistakes })
        {
            foreach (var mistake in mistakes) Tell(mistake.ToString());
        }
        else Tell(wrong.At is { } at && !TemplateCatalog.IsShipped(at.File) ? $"{at}: {wrong.Message}" : wrong.Message);
    }

    /// <summary>Gives a line of results.</summary>
    public void Print(string line) => Out.WriteLine(Shown(line));

    /// <summary>A text with all signs that a screen obeys instead of showing them written out: nothing that is quoted breaks a line, clears a screen or turns the order of what is read.</summary>
    public static string Shown(string text)
    {
        if (!text.Any(IsObeyed)) return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var sign in text)
        {
            if (!IsObeyed(sign)) shown.Append(sign);
            else if (sign == '\n') shown.Append("\\n");
            else if (sign == '\t') shown.Append("\\t");
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
        }
        return shown.ToString();
    }

    // Controls, line breaks of Unicode's, and what turns the direction of writing.
    private static bool IsObeyed(char sign) => char.IsControl(sign) || sign is '\u2028' or '\u2029' or '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
