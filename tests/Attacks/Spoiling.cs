using System.Text.RegularExpressions;
using CsCheck;

namespace AiByHand.Attacks;

/// <summary>Good files made bad, as slips of the hand, broken programs and ill will make them.</summary>
internal static partial class Spoiling
{
    /// <summary>Numbers at the ends of what there is, and what only looks like one.</summary>
    public static readonly string[] Numbers =
    [
        "0", "-1", "64", "65", "1000000000", "-2147483648", "2147483647", "2147483648", "-9223372036854775808", "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "18446744073709551616", "1e999", "NaN", ".inf", "Infinity", "0x10", "1/0", "-1/3", "9223372036854775807/9223372036854775806", "1/-9223372036854775808",
        ".5", "00", "1_000", "１２", "0..1000000000", "-2147483648..2147483647", "5..1", new string('9', 400), "." + new string('0', 400) + "1",
    ];

    /// <summary>Pieces that mean something to a reader, or break it.</summary>
    public static readonly string[] Pieces =
    [
        "", "[", "]", "{", "}", "(", ")", "\"", "'", ":", ": ", "- ", ", ", "#", "&a ", "*a", "<<: *a", "!!binary x", "!x ", "? ", "|", ">", "|\n", "---\n", "...\n", "%YAML 1.2\n",
        "\t", "\n", "\r\n", "\r", "\0", "\x1B[31m", "\u2028", "\uFEFF", "\uD83D", "\uDE42", "🙂", "é", "e\u0301", "\u202E", "~", "null", "true", "..", "/", "\\", "../x", "CON", "·", "^", "@", "-", "not ", "x",
        new string('x', 300), new string('[', 100), new string('(', 100), new string('-', 300), new string('{', 60),
    ];

    private static readonly Gen<(int Kind, double Place, double Other, string Piece, string Number, char Sign)> Edits =
        Gen.Select(Gen.Int[0, 12], Gen.Double[0, 1], Gen.Double[0, 1], Gen.OneOf(Pieces), Gen.OneOf(Numbers), Gen.Char);

    /// <summary>One of the texts with some edits.</summary>
    public static Gen<string> Of(params string[] good) => Gen.Select(Gen.OneOf(good), Edits.List[1, 4]).Select((text, edits) =>
    {
        foreach (var (kind, place, other, piece, number, sign) in edits) text = Edit(text, kind, place, other, piece, number, sign);
        return text;
    });

    /// <summary>Texts of pieces, numbers and signs alone.</summary>
    public static Gen<string> AnyText { get; } =
        Gen.OneOf(Gen.String, Gen.OneOf(Gen.OneOf(Pieces), Gen.OneOf(Numbers), Gen.String[Gen.Char, 0, 3]).List[0, 30].Select(string.Concat));

    private static string Edit(string text, int kind, double place, double other, string piece, string number, char sign)
    {
        int at = (int)(place * text.Length), to = Math.Min(text.Length, at + (int)(other * 80));
        switch (kind)
        {
            case 0: return OfLines(text, place, other, (lines, one, _) => lines.RemoveAt(one));
            case 1: return OfLines(text, place, other, (lines, one, two) => lines.Insert(two, lines[one]));
            case 2: return OfLines(text, place, other, (lines, one, two) => (lines[one], lines[two]) = (lines[two], lines[one]));
            case 3: return OfLines(text, place, other, (lines, one, two) => lines[one] = (other < 0.2 ? "\t" : new string(' ', (int)(other * 9))) + lines[one].TrimStart());
            case 4: return OfLines(text, place, other, (lines, one, two) => lines[one] = lines[one].Split(':')[0] + ":" + lines[two].Split(':', 2)[^1]);
            case 5 or 6: return Replaced(NumberPattern().Matches(text), text, place, _ => number);
            case 7: return Replaced(WordPattern().Matches(text), text, place, word => $"{word[1]}{word[0]}{word[2..]}");
            case 8: return Replaced(WordPattern().Matches(text), text, place, _ => piece);
            case 9: return text.Insert(at, piece);
            case 10: return text.Remove(at, to - at);
            case 11: return text[..at] + sign + text[Math.Min(at + 1, text.Length)..];
            default: return other < 0.3 ? text[..at] : other < 0.6 ? text.ReplaceLineEndings("\r\n") : other < 0.8 ? "\uFEFF" + text : text.Replace(' ', '\t');
        }
    }

    private static string OfLines(string text, double place, double other, Action<List<string>, int, int> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines, (int)(place * (lines.Count - 1)), (int)(other * (lines.Count - 1)));
        return string.Join('\n', lines);
    }

    private static string Replaced(MatchCollection found, string text, double place, Func<string, string> by)
    {
        if (found.Count == 0) return text;
        var one = found[(int)(place * (found.Count - 1))];
        return text[..one.Index] + by(one.Value) + text[(one.Index + one.Length)..];
    }

    [GeneratedRegex(@"-?\d+")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("[A-Za-z_]{3,}")]
    private static partial Regex WordPattern();
}
