using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>A step that is parsed, before its shape is known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its place among the steps, from 1.</param>
/// <param name="Node">Where its expression stands.</param>
/// <param name="Value">Its expression, or null where there is none that can be read.</param>
/// <param name="Role">Its role.</param>
/// <param name="Ink">Its ink.</param>
/// <param name="Notation">How its numbers are written.</param>
/// <param name="Reads">The formula in the template's own words, or null.</param>
internal sealed record PendingStep(YamlScalar Name, int Number, YamlNode Node, Expression? Value, Role Role, Ink Ink, Notation Notation, string? Reads)
{
    public static readonly string[] Keys = ["value", InPlace.Key, "role", "ink", "show", "reads"];

    public static PendingStep Read(YamlScalar name, int number, YamlNode node, Scope scope, Mistakes mistakes)
    {
        if (node is not YamlMap map) return new PendingStep(name, number, node, scope.Parse(node, name.Text), Role.Plain, Ink.Black, Notation.Auto, null);
        var fields = new Fields(map, Keys, mistakes, "a step");
        if (!fields.Has("value") && !fields.HasStrangers) mistakes.Add(name.At, $"'{name.Text}' needs a value: how the step follows");
        var value = fields.Node("value");
        return new PendingStep(
            name,
            number,
            value ?? node,
            value is null ? null : scope.Parse(value, "value"),
            fields.Choice("role", Role.Plain),
            fields.Choice("ink", Ink.Black),
            NotationReader.Read(fields, mistakes),
            fields.Text("reads"));
    }

    /// <summary>The step, once its shape is known, and which tensors have a bias column.</summary>
    public StepTensor With(Shape shape, IReadOnlySet<string> biased) => new(Name.Text, Number, shape, Role, Value!, Reads ?? Formula.Of(Name.Text, Value!, biased), Ink, Notation, Name.At);
}
