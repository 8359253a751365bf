using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>A step that is parsed, before its shape is known.</summary>
internal sealed record PendingStep(YamlScalar Name, int Number, YamlNode Node, Expression? Value, Role Role, Ink Ink, Notation Notation, string? Reads)
{
    public static PendingStep Read(YamlScalar name, int number, YamlNode node, Scope scope, Mistakes mistakes)
    {
        if (node is not YamlMap map) return new PendingStep(name, number, node, scope.Parse(node, name.Text), Role.Plain, Ink.Black, Notation.Auto, null);
        var fields = new Fields(map, TensorSections.StepKeys, mistakes, "a step");
        fields.Require("value", "how the step follows");
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

    public StepTensor With(Shape shape) => new(Name.Text, Number, shape, Role, Value!, Reads ?? Formula.Of(Name.Text, Value!), Ink, Notation, Name.At);
}
