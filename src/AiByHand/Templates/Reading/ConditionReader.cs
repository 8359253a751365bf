using AiByHand.Expressions;
using AiByHand.Templates.Expanding;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads conditions.</summary>
internal static class ConditionReader
{
    /// <summary>What a draw must fulfil.</summary>
    public static List<Condition> Read(IReadOnlyList<YamlNode> nodes, Scope scope, Mistakes mistakes) =>
        Read(nodes, scope, mistakes, test => References.In(test).Count > 0, "a condition needs a tensor to judge: this one is the same for every draw");

    /// <summary>What a row must fulfil.</summary>
    /// <param name="nodes">The conditions.</param>
    /// <param name="row">The row's name, and those defined from it.</param>
    /// <param name="scope">What may be named.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static List<Condition> ReadOfRow(IReadOnlyList<YamlNode> nodes, IReadOnlySet<string> row, Scope scope, Mistakes mistakes) =>
        Read(nodes, scope, mistakes, test => References.In(test).Any(row.Contains), "a row's condition needs 'row', or what 'let' makes of it: no other draw of the row could mend this one");

    private static List<Condition> Read(IReadOnlyList<YamlNode> nodes, Scope scope, Mistakes mistakes, Predicate<Expression> isUsable, string otherwise)
    {
        var conditions = new List<Condition>(nodes.Count);
        foreach (var node in nodes.SelectMany<YamlNode, YamlNode>(node => node is YamlScalar scalar ? Braces.WrittenOut(scalar, mistakes) : [node]))
        {
            if (scope.Parse(node, "keep") is not { } test || scope.Check(test, node) is null) continue;
            if (isUsable(test)) conditions.Add(new Condition(((YamlScalar)node).Text, test, node.At));
            else mistakes.Add(node.At, otherwise);
        }
        return conditions;
    }
}
