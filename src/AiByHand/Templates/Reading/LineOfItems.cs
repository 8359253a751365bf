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
        var at = item[kind]!.At;
        IReadOnlyList<YamlNode> rows = [];
        // What else would be told of the grid only follows from that.
        if (item[kind] is not YamlList { Items: { Count: > 0 } places }) mistakes.AddOnce(at, 1, $"'{kind}' must be a list of places, as in a row of areas, found {item[kind]!.Kind}");
        else rows = kind == "stack" ? [.. places.Select(place => new YamlList([place], place.At))] : [new YamlList(places, at)];
        // A gap that is none is told once.
        var gap = fields.Scalar("gap", "a length in cells") is null || fields.Length("gap", -1) < 0 ? MadeYaml.Word("0", at) : item["gap"]!;
        var none = MadeYaml.Word("0", at);
        return new YamlMap([(MadeYaml.Word("areas", at), new YamlList(rows, at)), (MadeYaml.Word("gap", at), new YamlList(kind == "stack" ? [gap, none] : [none, gap], at))], item.At);
    }
}
