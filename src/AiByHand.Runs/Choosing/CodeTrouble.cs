using System.Globalization;
using System.Text.RegularExpressions;
using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>What is wrong with a text that is meant for a sheet's code and can't be read as one: where, and what would be right.</summary>
internal static partial class CodeTrouble
{
    private const string Example = "a code is such as rnn.r1.book.7";
    private const int MostShown = 60;

    /// <summary>The trouble in a sentence; null if the text is a code, or isn't meant for one.</summary>
    public static string? Of(string text)
    {
        if (TypedCode.Of(text) is not null) return null;
        if (string.IsNullOrWhiteSpace(text)) return $"the code is empty; {Example}";
        if (TypedCode.Missing(text) is { } missing) return $"{Shown(text)} is cut short: {missing} {(missing.Contains(" and ", StringComparison.Ordinal) ? "are" : "is")} missing at the end; {Example}";
        return Flaw(text) is { } flaw ? $"{Shown(text)} can't be read as a code: {flaw}; {Example}" : null;
    }

    private static string? Flaw(string text)
    {
        if (Joined().Match(text.Trim()) is { Success: true } joined && TopicOf(joined.Groups["topic"].Value) is { } topic)
        {
            return $"its dots are missing: {topic.Topic}.r{joined.Groups["revision"]}.{joined.Groups["level"].Value.ToLowerInvariant()}.{joined.Groups["seed"]} would be right";
        }
        List<Match> words = [.. (text.Contains('.') ? Dotted() : Typed()).Matches(text).Cast<Match>()];
        if (words.Count == 0) return null;
        var place = words.FindIndex(word => Revision().IsMatch(word.Value));
        if (place == 0) return $"the topic is missing before {Quoted(words[0])}";
        if (place < 0) return words.Count > 1 && (text.Contains('.') || TopicOf(words[0].Value) is not null) ? $"{Quoted(words[1])} should be the revision, such as r1" : null;
        if (TopicOf(string.Concat(words[..place].Select(word => word.Value))) is null)
        {
            return TemplateCatalog.NoTopic(string.Join('-', words[..place].Select(word => word.Value))).TrimEnd('?');
        }
        return FlawAfter(text, words[(place + 1)..]);
    }

    // Level, seed, sizes.
    private static string? FlawAfter(string text, List<Match> words)
    {
        var level = words[0];
        if (!Template.Levels.Contains(level.Value, StringComparer.OrdinalIgnoreCase)) return $"{Quoted(level)} is no level: the levels are {string.Join(", ", Template.Levels)}";
        var seed = words[1];
        if (seed.Value.Contains('=')) return $"the seed is missing before {Quoted(seed)}";
        if (!seed.Value.All(sign => char.IsAsciiDigit(sign) || sign is 'O' or 'o' or 'I' or 'l')) return $"{Quoted(seed)} should be the seed, a whole number";
        if (!ulong.TryParse(seed.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _) && seed.Value.All(char.IsAsciiDigit)) return $"the seed {Quoted(seed)} is too large: the largest is {ulong.MaxValue.ToString(CultureInfo.InvariantCulture)}";
        foreach (var part in words[2..])
        {
            if (part.Value.Split('=') is not [{ Length: > 0 }, { Length: > 0 } value]) return $"{Quoted(part)} is cut short, or should be a size, such as rows=3, or blanks=book";
            if (part.Value.StartsWith("blanks=", StringComparison.OrdinalIgnoreCase)) return $"{Quoted(part)} should be blanks=book, at the end";
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return $"the size in {Quoted(part)} should be a whole number";
        }
        return text.TrimEnd() is [.., '.' or ',' or ';'] end ? string.Create(CultureInfo.InvariantCulture, $"it ends in '{end[^1]}' at sign {end.Length}, which is one too many, or something was cut off after it") : $"{Quoted(words[^1])} is one too many";
    }

    private static TopicHead? TopicOf(string topic) => TemplateCatalog.Topics.FirstOrDefault(head => Bare(head.Topic).Equals(Bare(topic), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string topic) => topic.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static string Quoted(Match word) => string.Create(CultureInfo.InvariantCulture, $"'{Shown(word.Value)}' at sign {word.Index + 1}");

    private static string Shown(string text) => text.Length <= MostShown ? text : $"{text[..MostShown]}…";

    [GeneratedRegex(@"^(?<topic>[A-Za-z-]+?)r(?<revision>\d{1,4})(?<level>easy|book|hard)(?<seed>\d{1,20})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"[^\s.,;·]+")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"[^\s,;·_-]+")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^[rR][\dOoIl]{1,9}$")]
    private static partial Regex Revision();
}
