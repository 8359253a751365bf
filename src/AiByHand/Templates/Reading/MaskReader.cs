using AiByHand.Expressions;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads masks: expressions that give 1 for the cells of a grid that are meant.</summary>
internal sealed class MaskReader(TensorSections tensors, Mistakes mistakes)
{
    /// <summary>A field that is a mask; null if it isn't there, or can't be read.</summary>
    public Expression? Read(Fields fields, string key, string grid, Shape shape) => fields.Node(key) is { } node ? Read(node, key, grid, shape) : null;

    /// <summary>A field that is a map of tints to the cells that have them.</summary>
    public IReadOnlyList<(Tint Tint, Expression Mask)> Shades(Fields fields, string grid, Shape shape)
    {
        var shades = new List<(Tint, Expression)>();
        foreach (var (tint, mask, node) in Each<Tint>(fields, "shade", grid, shape))
        {
            if (References.In(mask).FirstOrDefault(name => tensors.Find(name) is { IsGiven: false }) is { } answer)
            {
                mistakes.Add(Scope.PlaceOf(answer, mask, node), $"'shade' may name givens alone, not '{answer}': the blank sheet would tell");
            }
            shades.Add((tint, mask));
        }
        return shades;
    }

    /// <summary>A field that is a map of tints, or inks, each to the cells that it is meant for.</summary>
    public List<(T Choice, Expression Mask, YamlNode Node)> Each<T>(Fields fields, string key, string grid, Shape shape) where T : struct, Enum
    {
        var masks = new List<(T, Expression, YamlNode)>();
        foreach (var (name, node) in fields.Map(key, "a map of colours to masks")?.Entries ?? [])
        {
            if (Names.Parse<T>(name, key, mistakes) is { } choice && Read(node, key, grid, shape) is { } mask) masks.Add((choice, mask, node));
        }
        return masks;
    }

    private Expression? Read(YamlNode node, string key, string grid, Shape shape)
    {
        if (tensors.Scope.Parse(node, key) is not { } mask) return null;
        tensors.Scope.RefuseHelpers(mask, node, $"'{key}'");
        if (tensors.Scope.Check(mask, node) is { } actual && actual != shape) mistakes.Add(node.At, $"'{key}' must be {shape} as '{grid}' is, found {actual}");
        return mask;
    }
}
