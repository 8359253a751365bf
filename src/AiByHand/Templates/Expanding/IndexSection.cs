using System.Globalization;
using AiByHand.Templates.Reading;
using AiByHand.Yaml;

namespace AiByHand.Templates.Expanding;

/// <summary>Reads <c>each</c>: the indexes by which a template says once what stands there several times.</summary>
internal static class IndexSection
{
    // No page has more of anything.
    private const int MostIndexes = 8, MostValues = 64;

    public static List<TemplateIndex> Read(YamlMap template, Mistakes mistakes)
    {
        var indexes = new List<TemplateIndex>();
        foreach (var (name, node) in new Fields(template, mistakes).Map("each", "a map of indexes, such as { t: 1..4 }")?.Entries ?? [])
        {
            if (indexes.Count == MostIndexes)
            {
                mistakes.Add(name.At, $"a template has at most {MostIndexes} indexes");
                break;
            }
            Identifiers.Require(name, "an index", mistakes);
            if (ValuesOf(node) is { } values) indexes.Add(new TemplateIndex(name.Text, values));
            else mistakes.Add(node.At, $"'{name.Text}' must be a range such as 1..4 or a list such as [loser, winner], with at most {MostValues} values, found {node.Kind}");
        }
        return indexes;
    }

    private static List<string>? ValuesOf(YamlNode node)
    {
        switch (node)
        {
            case YamlList { Items: { Count: > 0 and <= MostValues } items } when items.All(item => item is YamlScalar { IsNull: false }):
                return [.. items.Select(item => ((YamlScalar)item).Text)];
            case YamlScalar scalar when scalar.Text.Split("..") is [var from, var to]
                && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                && last >= first && last - (long)first < MostValues:
                return [.. Enumerable.Range(first, last - first + 1).Select(value => value.ToString(CultureInfo.InvariantCulture))];
            default:
                return null;
        }
    }
}
