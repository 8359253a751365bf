using System.Runtime.CompilerServices;
using AiByHand.Expressions;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>The expressions of a file, each parsed once: the variants of a template share most of their nodes, and parsing is most of the work of reading.</summary>
internal static class ParsedExpressions
{
    private static readonly ConditionalWeakTable<YamlScalar, Expression> Known = [];

    /// <summary>A node's text as an expression.</summary>
    /// <exception cref="ExpressionException">It is none.</exception>
    public static Expression Of(YamlScalar node) => Known.GetValue(node, static node => ExpressionParser.Parse(node.Text));
}
