using System.Globalization;
using System.Text;

namespace AiByHand.Pages.Text;

/// <summary>
/// The fonts that people's own texts are set from (names, titles, instructions), and the one judge of what can be printed of them: a text that it finds no flaw in can be set
/// in either voice, and what it refuses is never tried.
/// </summary>
public sealed class TypeCase
{
    /// <summary>The fonts that ship with the program: Latin, Greek, Cyrillic.</summary>
    public static TypeCase Shipped { get; } = new([]);

    private TypeCase(IReadOnlyList<FontFace> own)
    {
        Own = own;
        Hand = new FontStack([FontFace.Hand, FontFace.Sans, .. own]);
        Sans = new FontStack([FontFace.Sans, FontFace.Hand, .. own]);
    }

    /// <summary>Fonts that somebody brought, in the order in which they are asked.</summary>
    public IReadOnlyList<FontFace> Own { get; }

    /// <summary>The voice of words.</summary>
    internal FontStack Hand { get; }

    /// <summary>The voice of small print.</summary>
    internal FontStack Sans { get; }

    /// <summary>The shipped fonts and behind them others, for signs that the shipped ones lack.</summary>
    public static TypeCase With(IReadOnlyList<FontFace> own) => own.Count == 0 ? Shipped : new TypeCase(own);

    /// <summary>The same with fonts that have no more than what these texts need of them.</summary>
    public TypeCase CutTo(IEnumerable<string> texts)
    {
        if (Own.Count == 0) return this;
        var needed = new Dictionary<FontFace, HashSet<char>>();
        foreach (var face in Own) needed.Add(face, []);
        foreach (var sign in texts.SelectMany(text => text).Distinct())
        {
            if (Scripts.StandAlone(sign) && Hand.Of(sign) is { } face && needed.TryGetValue(face, out var signs)) signs.Add(sign);
        }
        return With([.. Own.Select(face => FontFace.Read(face.Excerpt(needed[face]), face.Name))]);
    }

    /// <summary>The first thing in a line of text that can't be printed; null if all can.</summary>
    public Unprintable? Flaw(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (Why(line[i]) is { } why) return new Unprintable(i, Rune.TryGetRuneAt(line, i, out var rune) ? rune : Rune.ReplacementChar, why);
        }
        return null;
    }

    private Obstacle? Why(char sign)
    {
        if (char.IsSurrogate(sign) || char.IsControl(sign)) return Obstacle.NoFont;
        if (CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark)
        {
            return Obstacle.Mark;
        }
        if (!Scripts.StandAlone(sign)) return Obstacle.Shaping;
        return Hand.Of(sign) is null ? Obstacle.NoFont : null;
    }
}

/// <summary>What can't be printed of a text.</summary>
/// <param name="At">Where it stands in the text, from 0.</param>
/// <param name="Sign">The sign.</param>
/// <param name="Why">Why it can't.</param>
public readonly record struct Unprintable(int At, Rune Sign, Obstacle Why)
{
    /// <summary>The sign for a message, with its number: <c>'王' (U+738B)</c>; one that can't be seen by its number alone.</summary>
    public string Shown => Rune.IsLetterOrDigit(Sign) || Rune.IsSymbol(Sign) || Rune.IsPunctuation(Sign) ? $"'{Sign}' (U+{Sign.Value:X4})" : $"U+{Sign.Value:X4}";
}

/// <summary>Why a sign can't be printed.</summary>
public enum Obstacle
{
    /// <summary>No font has it.</summary>
    NoFont,

    /// <summary>Its script joins, turns or reorders its letters, which takes a shaping engine: sign by sign it would be wrong.</summary>
    Shaping,

    /// <summary>It is a mark on the letter before it, and there is no single sign for both.</summary>
    Mark,
}
