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
            string[] names = [.. name.Text.Split(',').Select(one => one.Trim())];
            foreach (var one in names)
            {
                if (indexes.Exists(index => index.Names.Contains(one)) || names.Count(other => other == one) > 1) mistakes.Add(name.At, $"there is an index '{one}' already");
                else Identifiers.Require(name with { Text = one }, "an index", mistakes);
            }
            if (names.Length > 1 && TogetherOf(node, names.Length) is { } together) indexes.Add(new TemplateIndex(names, together));
            else if (names.Length > 1) mistakes.Add(node.At, $"'{name.Text}' turn together: a list of lists with {names.Length} values each, at most {MostValues} of them, found {node.Kind}");
            else if (ValuesOf(node) is { } values) indexes.Add(new TemplateIndex(names, [.. values.Select(value => new[] { value })]));
            else mistakes.Add(node.At, $"'{name.Text}' must be a range such as 1..4 or a list such as [loser, winner], with at most {MostValues} values, found {node.Kind}");
        }
        return indexes;
    }

    private static List<List<string>>? TogetherOf(YamlNode node, int count)
    {
        if (node is not YamlList { Items: { Count: > 0 and <= MostValues } rows }) return null;
        var together = rows.Select(row => row is YamlList ? ValuesOf(row) : null).OfType<List<string>>().Where(row => row.Count == count).ToList();
        return together.Count == rows.Count ? together : null;
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
                var values = new List<string>();
                for (long value = first; value <= last; value++) values.Add(value.ToString(CultureInfo.InvariantCulture));
                return values;
            default:
                return null;
        }
    }
}
