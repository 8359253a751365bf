using AiByHand.Yaml;

namespace AiByHand.Templates.Expanding;

/// <summary>
/// Takes for one level what a template says of the levels in place: <c>draw: { easy: 1..3, book: 1..6 }</c>, and among numbers <c>6 | 12 | 30</c>, which is easy, book and hard.
/// A level that isn't named has what the book has; where the book isn't named either, there is nothing.
/// </summary>
internal sealed class LevelChoice
{
    private const string Keep = "keep";

    private readonly string _level;
    private readonly int _place;                                // among the levels
    private readonly Mistakes _mistakes;

    private LevelChoice(string level, Mistakes mistakes)
    {
        _level = level;
        var known = IsLevel(level) ? level : Template.BookLevel;
        _place = Template.Levels.TakeWhile(other => other != known).Count();
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
            case YamlMap map when place is Place.Value or Place.Variants && HasLevel(map):
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
        if (!scalar.Text.Contains('|', StringComparison.Ordinal)) return scalar;
        var count = Template.Levels.Count;
        if (BarredNumbers.FindOthers(scalar.Text, count) is { } wrong)
        {
            _mistakes.AddOnce(scalar.Place(wrong.Start), wrong.End - wrong.Start, $"numbers with bars between are what {string.Join(", ", Template.Levels)} have: three of them, found {wrong.Count} in '{scalar.Text[wrong.Start..wrong.End]}'");
        }
        for (var from = 0; BarredNumbers.Find(scalar.Text, count, from) is { } numbers;)
        {
            var (start, length) = numbers[_place];
            var origins = new int[scalar.Text.Length - (numbers.End - numbers.Start) + length];
            from = numbers.Start + length;
            for (var i = 0; i < origins.Length; i++) origins[i] = i < numbers.Start ? i : i < from ? start + i - numbers.Start : numbers.End + i - from;
            scalar = scalar.Of(origins);
        }
        return scalar;
    }

    private static bool HasLevel(YamlMap map)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (IsLevel(key.Text)) return true;
        }
        return false;
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
}
