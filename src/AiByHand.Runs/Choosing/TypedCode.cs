using System.Text.RegularExpressions;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// Sheets' codes as people type them off a page: blanks or hyphens for dots, capitals, O for 0, I or l for 1, a topic's words apart: <c>Batch normalization R1 book 42</c> is
/// <c>batch-normalization.r1.book.42</c>.
/// </summary>
public static partial class TypedCode
{
    /// <summary>The code as a footer shows it; null if the text isn't one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isShipped">Whether the topic must be one that ships with the program.</param>
    public static string? Of(string text, bool isShipped = false) => Read(text, isShipped) is { IsWhole: true } read && SheetCode.TryParse(read.Code, out _) ? read.Code : null;

    /// <summary>What is missing at the end of a code that begins as one; null if nothing is, or if it is none.</summary>
    public static string? Missing(string text) => Read(text, isShipped: false) switch
    {
        { Level: "" } => "level and seed",
        { Seed: "" } => "the seed",
        _ => null,
    };

    private static Parts? Read(string text, bool isShipped)
    {
        var words = Separator().Split(Equal().Replace(text, "=").Trim());
        if (Array.FindIndex(words, 1, IsRevision) is not (> 0 and var place)) return null;
        var topic = string.Join('-', words[..place]).ToLowerInvariant();
        var known = TemplateCatalog.Topics.FirstOrDefault(head => Bare(head.Topic) == Bare(topic));
        if (known is null && isShipped) return null;
        var level = place + 1 < words.Length ? words[place + 1].ToLowerInvariant() : "";
        if (level.Length > 0 && !Template.Levels.Contains(level)) return null;
        var seed = place + 2 < words.Length ? Digits(words[place + 2]) : "";
        return new Parts($"{known?.Topic ?? topic}.r{Digits(words[place][1..])}.{level}.{seed}{string.Concat(words.Skip(place + 3).Select(Part))}", level, seed);
    }

    // What follows the seed: sizes and the like.
    private static string Part(string word) => word.Split('=') is [var name, var value] ? $".{name.ToLowerInvariant()}={(char.IsAsciiLetter(value.FirstOrDefault()) && value.Length > 1 ? value.ToLowerInvariant() : Digits(value))}" : $".{word}";

    private static bool IsRevision(string word) => word is ['r' or 'R', _, ..] && Digits(word[1..]).All(char.IsAsciiDigit);

    private static string Digits(string word) => word.Replace('O', '0').Replace('o', '0').Replace('I', '1').Replace('l', '1');

    private static string Bare(string topic) => topic.Replace("-", "", StringComparison.Ordinal);

    [GeneratedRegex(@"[\s.,;·_-]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*=\s*")]
    private static partial Regex Equal();

    private sealed record Parts(string Code, string Level, string Seed)
    {
        public bool IsWhole => Seed.Length > 0;
    }
}
