using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads the variants that a seed chooses from: each is laid over the template as a level is.</summary>
internal static class VariantSection
{
    public static readonly string[] Keys = ["conventions", "rules", "constants", "given", "solve", "keep", "printed", "page"];

    // A template is read once for each, at every level and size.
    private const int Most = 16;

    /// <summary>The template as each variant makes it, with the variant's place; empty where there are none.</summary>
    public static IReadOnlyList<(YamlMap Template, Location At)> Read(YamlMap template, Mistakes mistakes)
    {
        var expected = $"a list of 2 to {Most} variants, each a map that is laid over the template";
        var nodes = new Fields(template, mistakes).List("variants", expected);
        if (nodes.Count is < 2 or > Most && template["variants"] is YamlList list)
        {
            mistakes.Add(list.At, $"'variants' must be {expected}, found {nodes.Count}");
            nodes = [.. nodes.Take(Most)];
        }
        var variants = new List<(YamlMap Template, Location At)>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node is not YamlMap overlay)
            {
                mistakes.Add(node.At, $"a variant is a map that is laid over the template, found {node.Kind}");
                continue;
            }
            _ = new Fields(overlay, Keys, mistakes, "a variant");
            variants.Add((LevelOverlay.Over(template, overlay), overlay.At));
        }
        return variants;
    }

    /// <summary>Tells where a variant has other tensors than the first: who reads a topic's answers finds the same names on every sheet.</summary>
    public static void CheckNames(Template first, Template variant, Location at, Mistakes mistakes)
    {
        var (expected, found) = (NamesOf(first), NamesOf(variant));
        foreach (var name in found.Except(expected)) mistakes.Add(at, $"this variant has a tensor '{name}' that the first one lacks");
        foreach (var name in expected.Except(found)) mistakes.Add(at, $"this variant lacks the tensor '{name}' of the first one");
    }

    private static IEnumerable<string> NamesOf(Template template) =>
        template.Givens.Where(given => !given.IsHelper).Select(given => given.Name).Concat(template.Steps.Select(step => step.Name));
}
