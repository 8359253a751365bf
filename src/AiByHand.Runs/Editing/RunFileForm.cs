using System.Text.Json.Nodes;
using AiByHand.Yaml;

namespace AiByHand.Runs.Editing;

/// <summary>
/// A run file as a form has it: its keys and their values as JSON, each single value as the text that the file has. A value that is changed changes the lines of its key alone; all other
/// lines stay as the teacher wrote them, comments with them.
/// </summary>
public static class RunFileForm
{
    // In the order in which a teacher thinks of them, the list of topics last.
    private static readonly string[] Order =
    [
        "title", "course", "date", "instructions", "pool", "seed", "paper", "variants", "roster", "seating", "fonts", "sides", "cover", "gutter", "collate", "separate", "forms", "rules", "qr", "practise-at",
        "answers", "follow", "guard", "level", "blanks", "band", "points", "topics",
    ];

    /// <summary>The keys of a run file with their values. Whether the values are good ones is nobody's concern here.</summary>
    /// <param name="text">The file.</param>
    /// <param name="file">What messages call it.</param>
    /// <exception cref="FileMistakesException">It is no YAML, or no map.</exception>
    public static JsonObject Read(string text, string file)
    {
        if (text.AsSpan().Trim().IsEmpty) return [];
        return (JsonObject)YamlJson.Of(MapOf(text, file));
    }

    /// <summary>The file with these values, and no keys besides.</summary>
    /// <param name="text">The file as it is; may be empty.</param>
    /// <param name="values">All keys with their values; those that are null or empty go.</param>
    /// <param name="file">What messages call it.</param>
    /// <exception cref="FileMistakesException">The file as it is is no YAML, or no map.</exception>
    public static string Write(string text, JsonObject values, string file)
    {
        var wanted = values.Select(value => KeyValuePair.Create(value.Key, YamlJson.Plain(value.Value))).Where(value => value.Value is not null).ToDictionary(value => value.Key, value => value.Value!, StringComparer.Ordinal);
        var lines = new KeyLines(text.AsSpan().Trim().IsEmpty ? null : MapOf(text, file), text);
        foreach (var (key, value) in lines.Keys)
        {
            var there = YamlJson.Plain(YamlJson.Of(value));
            if (JsonNode.DeepEquals(there, wanted.GetValueOrDefault(key))) continue;
            if (wanted.TryGetValue(key, out var other)) lines.Replace(key, RunFileLines.Of(key, other));
            else lines.Remove(key);
        }
        foreach (var (key, value) in wanted.OrderBy(value => PlaceOf(value.Key)))
        {
            if (!lines.Has(key)) lines.Insert(key, RunFileLines.Of(key, value), before: other => PlaceOf(other) > PlaceOf(key));
        }
        return lines.Text;
    }

    private static int PlaceOf(string key) => Array.IndexOf(Order, key) is >= 0 and var place ? place : Order.Length;

    private static YamlMap MapOf(string text, string file)
    {
        var mistakes = new Mistakes();
        var map = YamlTree.Read(text, file, mistakes);
        mistakes.Refuse();
        return map!;
    }
}
