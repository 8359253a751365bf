using System.Text.RegularExpressions;
using AiByHand.Yaml;

namespace AiByHand.Templates.Expanding;

/// <summary>
/// Takes for one level what a template says of the levels in place: <c>draw: { easy: 1..3, book: 1..6 }</c>, and among numbers <c>6 | 12 | 30</c>, which is easy, book and hard.
/// A level that isn't named has what the book has; where the book isn't named either, there is nothing.
/// </summary>
internal sealed partial class LevelChoice
{
    private const string Keep = "keep";

    private readonly string _level;
    private readonly Mistakes _mistakes;

    private LevelChoice(string level, Mistakes mistakes)
    {
        _level = level;
        _mistakes = mistakes;
    }

    // What a map stands for: its keys may be names, and then easy is one like any other.
    private enum Place
    {
        Template,
        Levels,
        Variants,
        Page,
        Names,
        Value,
    }

    /// <summary>The template as it is said for a level.</summary>
    public static YamlMap Of(YamlMap template, string level, Mistakes mistakes) => new LevelChoice(level, mistakes).Map(template, Place.Template, hasNumbers: false);

    private YamlNode? Node(YamlNode node, string key, Place place, bool hasNumbers)
    {
        switch (node)
        {
            case YamlScalar scalar when hasNumbers:
                return Number(scalar);
            case YamlList list:
                return List(list, key, place, hasNumbers);
            case YamlMap map when place is Place.Value or Place.Variants && map.Entries.Any(entry => IsLevel(entry.Key.Text)):
                foreach (var (stranger, _) in map.Entries)
                {
                    if (!IsLevel(stranger.Text))
                    {
                        _mistakes.Add(stranger.At, $"'{stranger.Text}' is no level, and stands beside one{(Spelling.DidYouMean(stranger.Text, Template.Levels) is { Length: > 0 } near ? near : $"; the levels are {string.Join(", ", Template.Levels)}")}");
                    }
                }
                return (map[_level] ?? map[Template.BookLevel]) is { } chosen ? Node(chosen, key, place, hasNumbers) : null;
            case YamlMap map:
                return Map(map, place, hasNumbers);
            default:
                return node;
        }
    }

    private YamlMap Map(YamlMap map, Place place, bool hasNumbers)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>(map.Entries.Count);
        foreach (var (key, value) in map.Entries)
        {
            var under = Under(place, key.Text);
            if (Node(value, key.Text, under, HasNumbers(place, key.Text, hasNumbers)) is { } taken) entries.Add((key, taken));
        }
        return new YamlMap(entries, map.At);
    }

    private YamlList? List(YamlList list, string key, Place place, bool hasNumbers)
    {
        var items = new List<YamlNode>(list.Items.Count);
        foreach (var item in list.Items)
        {
            var taken = Node(item, "", place == Place.Variants ? Place.Template : Place.Value, hasNumbers);
            // Several conditions of a level stand among the others.
            if (key == Keep && item is YamlMap && taken is YamlList more) items.AddRange(more.Items);
            else if (taken is not null) items.Add(taken);
        }
        return items.Count == 0 && list.Items.Count > 0 ? null : new YamlList(items, list.At);
    }

    private YamlScalar Number(YamlScalar scalar)
    {
        if (scalar.Text.Contains('|', StringComparison.Ordinal) && Runs().Matches(scalar.Text).FirstOrDefault(run => run.Groups["other"].Captures.Count != Template.Levels.Count - 1) is { } wrong)
        {
            _mistakes.AddOnce(scalar.Place(wrong.Index), wrong.Length, $"numbers with bars between are what {string.Join(", ", Template.Levels)} have: three of them, found {wrong.Groups["other"].Captures.Count + 1} in '{wrong.Value}'");
        }
        for (var from = 0; scalar.Text.Contains('|', StringComparison.Ordinal) && Numbers().Match(scalar.Text, from) is { Success: true } numbers;)
        {
            var chosen = numbers.Groups[_level];
            var origins = new int[scalar.Text.Length - numbers.Length + chosen.Length];
            from = numbers.Index + chosen.Length;
            for (var i = 0; i < origins.Length; i++) origins[i] = i < numbers.Index ? i : i < from ? chosen.Index + i - numbers.Index : numbers.Index + numbers.Length + i - from;
            scalar = scalar.Of(origins);
        }
        return scalar;
    }

    private static bool IsLevel(string key) => Template.Levels.Contains(key);

    private static Place Under(Place place, string key) => place switch
    {
        Place.Template => key switch
        {
            "levels" => Place.Levels,
            "variants" => Place.Variants,
            "page" => Place.Page,
            "given" or "solve" or "constants" or "sizes" or "printed" or "each" => Place.Names,
            _ => Place.Value,
        },
        Place.Levels => Place.Template,
        Place.Page => key is "items" or "styles" ? Place.Names : Place.Value,
        Place.Names => Place.Value,
        _ => key == "let" ? Place.Names : Place.Value,
    };

    // Words for people may hold bars of their own.
    private static bool HasNumbers(Place place, string key, bool before) => place switch
    {
        Place.Template => key is "constants" or "sizes" or "given" or "solve" or Keep,
        _ => before && key is not ("reads" or "about"),
    };

    [GeneratedRegex(@"(?<![\w.|/])(?<easy>[-+]?[.\d][-+./\d]*)\s+\|\s+(?<book>[-+]?[.\d][-+./\d]*)\s+\|\s+(?<hard>[-+]?[.\d][-+./\d]*)(?![\w.]|\s*\|)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\w.|/])[-+]?[.\d][-+./\d]*(\s+\|\s+(?<other>[-+]?[.\d][-+./\d]*))+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
