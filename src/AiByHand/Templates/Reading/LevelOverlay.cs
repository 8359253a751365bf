using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Lays a level over the template: maps are merged, <c>keep</c> adds wherever it stands, anything else replaces.</summary>
internal static class LevelOverlay
{
    private const string Keep = "keep";

    public static readonly string[] Keys = ["conventions", "rules", "sizes", "constants", "given", "solve", "keep", "variants", "printed", "page"];

    /// <summary>The template at a level; a level that it doesn't describe is the template as it stands.</summary>
    public static YamlMap Read(YamlMap template, string level, Mistakes mistakes)
    {
        if (new Fields(template, mistakes).Map("levels", "a map of easy, book and hard") is not { } levels) return template;
        _ = new Fields(levels, Template.Levels, mistakes, "'levels'");
        foreach (var (_, node) in levels.Entries)
        {
            if (node is YamlMap map) _ = new Fields(map, Keys, mistakes, "a level");
            else mistakes.Add(node.At, $"a level is a map that is laid over the template, found {node.Kind}");
        }
        return levels[level] is YamlMap overlay ? Over(template, overlay) : template;
    }

    /// <summary>The template with a level, or a variant, laid over it; what neither may have has been told of there, and is left out.</summary>
    public static YamlMap Over(YamlMap template, YamlMap level) => Lay(template, new YamlMap([.. level.Entries.Where(entry => Keys.Contains(entry.Key.Text))], level.At));

    /// <summary>A map with another laid over it.</summary>
    public static YamlMap Lay(YamlMap under, YamlMap over) => Lay(under, over, addsConditions: true);

    private static YamlMap Lay(YamlMap under, YamlMap over, bool addsConditions)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        foreach (var (key, value) in under.Entries)
        {
            entries.Add((key, over[key.Text] switch
            {
                null => value,
                // In older files the conditions of a row stand under each-row, and those of a level replace them.
                YamlMap map when value is YamlMap lower => Lay(lower, map, addsConditions: key.Text != DrawReader.EachRow),
                YamlList more when addsConditions && key.Text == Keep && value is YamlList common => new YamlList([.. common.Items, .. more.Items], common.At),
                var replacement => replacement,
            }));
        }
        foreach (var entry in over.Entries)
        {
            if (under[entry.Key.Text] is null) entries.Add(entry);
        }
        return new YamlMap(entries, under.At);
    }
}
