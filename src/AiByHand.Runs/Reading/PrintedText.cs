using System.Globalization;
using System.Text;
using AiByHand.Pages.Text;
using AiByHand.Templates;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>A text that is printed as it stands: in one line, composed, without signs that can't be seen; what no font can write is told.</summary>
internal static class PrintedText
{
    /// <summary>The text as it is printed, or null with the mistake told.</summary>
    /// <param name="text">As the file has it.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="longest">How many signs it may have.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static string? Read(string text, string what, int longest, Location at, Mistakes mistakes)
    {
        var line = OneLine(text);
        if (line.Length > longest)
        {
            mistakes.Add(at, string.Create(CultureInfo.InvariantCulture, $"{what} may have {longest} signs and has {line.Length}: '{line[..20]}…'"));
            return null;
        }
        for (var i = 0; i < line.Length; i++)
        {
            if (CanWrite(line[i])) continue;
            var sign = Rune.TryGetRuneAt(line, i, out var rune) ? rune : Rune.ReplacementChar;
            mistakes.Add(at, $"{what} has the sign {(IsSeen(sign) ? $"'{sign}' " : "")}(U+{sign.Value:X4}), which the program's fonts don't have; they write Latin, Greek and Cyrillic");
            return null;
        }
        return line;
    }

    /// <summary>White space of any kind to single blanks, none at the ends; format signs, which come along when text is copied from a page, left out; letter and accent made one.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (char.GetUnicodeCategory(sign) != UnicodeCategory.Format) line.Append(sign);
        }
        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        return line.ToString();
    }

    private static bool CanWrite(char sign) => FontTables.Of(FontFace.Hand).Glyph(sign) != 0 || FontTables.Of(FontFace.Sans).Glyph(sign) != 0;

    private static bool IsSeen(Rune sign) => Rune.IsLetterOrDigit(sign) || Rune.IsSymbol(sign) || Rune.IsPunctuation(sign);
}
