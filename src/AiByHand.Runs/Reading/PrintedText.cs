using System.Globalization;
using System.Text;
using AiByHand.Pages.Text;

namespace AiByHand.Runs.Reading;

/// <summary>A text that is printed as it stands: in one line, composed, without signs that can't be seen; what no font can write is told.</summary>
internal static class PrintedText
{
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
        return Composition.Of(line.ToString());
    }

    /// <summary>Why a line can't be printed, to be said after what it is; null if it can.</summary>
    public static string? Flaw(string line, int longest)
    {
        if (line.Length > longest) return string.Create(CultureInfo.InvariantCulture, $"may have {longest} signs and has {line.Length}: '{line[..20]}…'");
        for (var i = 0; i < line.Length; i++)
        {
            if (CanWrite(line[i])) continue;
            var sign = Rune.TryGetRuneAt(line, i, out var rune) ? rune : Rune.ReplacementChar;
            return $"has the sign {(IsSeen(sign) ? $"'{sign}' " : "")}(U+{sign.Value:X4}), which the program's fonts don't have; they write Latin, Greek and Cyrillic";
        }
        return null;
    }

    private static bool CanWrite(char sign) => FontTables.Of(FontFace.Hand).Glyph(sign) != 0 || FontTables.Of(FontFace.Sans).Glyph(sign) != 0;

    private static bool IsSeen(Rune sign) => Rune.IsLetterOrDigit(sign) || Rune.IsSymbol(sign) || Rune.IsPunctuation(sign);
}
