using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Items beside each other, or one below the other: a grid of one row or column, without a gap where none is said.</summary>
internal static class LineOfItems
{
    /// <summary>The grid of areas that it is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="kind">beside or stack.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static YamlMap Of(YamlMap item, string kind, Mistakes mistakes)
    {
        var fields = new Fields(item, mistakes);
        var places = fields.List(kind, "a list of places, as in a row of areas");
        var at = item[kind]!.At;
        IReadOnlyList<YamlNode> rows = kind == "stack" ? [.. places.Select(place => new YamlList([place], place.At))] : places.Count == 0 ? [] : [new YamlList(places, at)];
        // A gap that is none is told once.
        var gap = fields.Scalar("gap", "a length in cells") is null || fields.Length("gap", -1) < 0 ? Word("0", at) : item["gap"]!;
        var none = Word("0", at);
        return new YamlMap([(Word("areas", at), new YamlList(rows, at)), (Word("gap", at), new YamlList(kind == "stack" ? [gap, none] : [none, gap], at))], item.At);
    }

    private static YamlScalar Word(string text, Location at) => new(text, IsQuoted: false, IsVerbatim: true, at);
}
