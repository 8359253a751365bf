using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads one tensor of <c>given</c>.</summary>
internal static class GivenSection
{
    public static readonly string[] Keys = ["shape", "role", "bias", "helper", "show", "draw", "value"];

    // Stands in for a draw that can't be read, so that the page can still be checked; a template with mistakes is never handed out.
    private static readonly DrawRule Unreadable = new DrawOne([]);

    /// <summary>Whether it serves the drawing alone; known before it is read, because steps are checked against it.</summary>
    public static bool IsHelper(YamlNode node) => node is YamlMap map && map["helper"] is YamlScalar { Text: "true" };

    /// <summary>The given, or null where not even its shape is known; it is in the scope from here on.</summary>
    public static GivenTensor? Read(YamlScalar name, YamlNode node, Scope scope, Mistakes mistakes)
    {
        if (node is not YamlMap map)
        {
            mistakes.Add(node.At, $"'{name.Text}' must be a map with shape and draw or value, found {node.Kind}");
            scope.Break(name.Text);
            return null;
        }
        var fields = new Fields(map, Keys, mistakes, "a given");
        var role = fields.Choice("role", Role.Plain);
        var hasBias = fields.Bool("bias");
        var isHelper = fields.Bool("helper");
        var notation = NotationReader.Read(fields, mistakes);
        if (fields.Has("draw") == fields.Has("value") && (fields.Has("draw") || !fields.HasStrangers)) mistakes.Add(name.At, $"'{name.Text}' needs one of draw (where its numbers come from) and value (how it follows)");
        if (!fields.Has("shape") && !fields.Has("value") && !fields.HasStrangers) mistakes.Add(name.At, $"'{name.Text}' needs a shape: rows x columns, such as 3x4");
        var computed = fields.Node("value") is { } value ? Computed(value, scope) : null;
        if ((fields.Node("shape") is { } declared ? ShapeReader.Read(declared, scope, mistakes) : computed?.Shape) is not { } shape)
        {
            scope.Break(name.Text);
            return null;
        }
        if (hasBias && shape.Columns == 1) mistakes.Add(fields.Node("bias")!.At, $"'bias' makes the last column the bias, and '{name.Text}' has only one");
        var rule = fields.Node("draw") is { } draw && !fields.Has("value") ? new DrawReader(name.Text, shape, hasBias, scope, mistakes).Read(draw) : computed?.Rule;
        if (computed is { } follows && follows.Shape != shape) mistakes.Add(fields.Node("value")!.At, $"'{name.Text}' is declared {shape}, its value is {follows.Shape}");
        scope.Add(name.Text, shape);
        return new GivenTensor(name.Text, shape, role, rule ?? Unreadable, hasBias, isHelper, notation, name.At);
    }

    private static (Computed Rule, Shape Shape)? Computed(YamlNode node, Scope scope) =>
        scope.Parse(node, "value") is { } value && scope.Check(value, node) is { } shape ? (new Computed(value), shape) : null;
}
