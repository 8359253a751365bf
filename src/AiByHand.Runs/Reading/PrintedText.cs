using System.Globalization;
using System.Text;
using AiByHand.Pages.Text;

namespace AiByHand.Runs.Reading;

/// <summary>A text that is printed as it stands: composed, without signs that can't be seen; what can't be printed is told.</summary>
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

    /// <summary>The lines of a text, each as <see cref="OneLine"/> makes it; none empty at the ends, and never two empty ones together.</summary>
    public static string Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(OneLine))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0)) lines.Add(line);
        }
        if (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return string.Join('\n', lines);
    }

    /// <summary>That a text is too long, to be said after what it is; null if it isn't.</summary>
    public static string? TooLong(string text, int longest) =>
        text.Length > longest ? string.Create(CultureInfo.InvariantCulture, $"may have {longest} signs and has {text.Length}: '{text[..20]}…'") : null;

    /// <summary>That a text has what no text has, a control sign or half a sign, to be said after what it is; null if it hasn't.</summary>
    public static string? Damage(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || (char.IsSurrogate(text[i]) && !Rune.TryGetRuneAt(text, i, out _) && (i == 0 || !Rune.TryGetRuneAt(text, i - 1, out _))))
            {
                return string.Create(CultureInfo.InvariantCulture, $"has the sign U+{(int)text[i]:X4}, which can't be printed");
            }
        }
        return null;
    }

    /// <summary>Why a text can't be printed, to be said after what it is; null if it can. Its lines may be parted by line breaks.</summary>
    public static string? Flaw(string text, int longest, TypeCase type)
    {
        if (TooLong(text, longest) is { } tooLong) return tooLong;
        foreach (var line in text.Split('\n'))
        {
            if (type.Flaw(line) is { } flaw) return Reason(flaw, type);
        }
        return null;
    }

    /// <summary>What is wrong, to be said after what it is in: <c>has the sign '王' (U+738B), which …</c>.</summary>
    public static string Reason(Unprintable flaw, TypeCase type) => flaw.Why switch
    {
        Obstacle.Shaping => $"has {flaw.Shown}, of a script whose letters join or change places, which the program can't do",
        Obstacle.Mark => $"has the mark {flaw.Shown} on a letter, for which there is no sign of both together",
        _ when Rune.IsControl(flaw.Sign) => $"has the sign {flaw.Shown}, which can't be printed",
        _ when flaw.Sign.Value > char.MaxValue => $"has the sign {flaw.Shown}, which is beyond what the program's fonts reach",
        _ when type.Own.Count > 0 => $"has the sign {flaw.Shown}, which neither the program's fonts have nor {string.Join(" nor ", type.Own.Select(face => face.Name))}",
        _ => $"has the sign {flaw.Shown}, which the program's fonts don't have; they write Latin, Greek and Cyrillic, and a font for others is named in the run, such as fonts: [NotoSansSC-Regular.ttf]",
    };
}
