using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Lays a level over the template: maps are merged, anything else replaces, and <c>keep</c> at the top adds.</summary>
internal static class LevelOverlay
{
    public static readonly string[] Keys = ["conventions", "rules", "sizes", "given", "solve", "keep", "variants", "printed", "page"];

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
        return levels[level] is YamlMap overlay ? Lay(template, overlay) : template;
    }

    /// <summary>The template with a level, or a variant, laid over it.</summary>
    public static YamlMap Lay(YamlMap template, YamlMap level)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        foreach (var (key, value) in Merge(template, level).Entries)
        {
            var added = key.Text == "keep" && template["keep"] is YamlList common && value is YamlList more && !ReferenceEquals(common, more)
                ? new YamlList([.. common.Items, .. more.Items], common.At)
                : value;
            entries.Add((key, added));
        }
        return new YamlMap(entries, template.At);
    }

    private static YamlMap Merge(YamlMap under, YamlMap over)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        foreach (var (key, value) in under.Entries)
        {
            entries.Add((key, over[key.Text] switch
            {
                null => value,
                YamlMap map when value is YamlMap lower => Merge(lower, map),
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
