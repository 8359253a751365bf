using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>
/// What an expression may name: tensors with their shapes, sizes with their numbers; and the tensors that are broken already, so that one mistake is told once.
/// </summary>
internal sealed class Scope(IReadOnlyList<TemplateSize> sizes, Mistakes mistakes)
{
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sizes = sizes.ToDictionary(size => size.Name, size => size.Value, StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Shape> Shapes => _shapes;

    public void Add(string name, Shape shape) => _shapes[name] = shape;

    public void Remove(string name) => _shapes.Remove(name);

    public void Break(string name) => _broken.Add(name);

    public bool IsBroken(string name) => _broken.Contains(name);

    public bool IsSize(string name) => _sizes.ContainsKey(name);

    /// <summary>Whether everything the expression names is here.</summary>
    public bool Holds(Expression expression)
    {
        foreach (var name in References.In(expression))
        {
            if (!_shapes.ContainsKey(name)) return false;
        }
        return true;
    }

    /// <summary>Parses a node's text, or tells why not.</summary>
    public Expression? Parse(YamlNode node, string key)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            mistakes.Add(node.At, $"'{key}' must be an expression, found {node.Kind}");
            return null;
        }
        try
        {
            return Constants.Replace(ExpressionParser.Parse(scalar.Text), _sizes);
        }
        catch (ExpressionException wrong)
        {
            mistakes.Add(scalar.Place(wrong.Offset), wrong.Message);
            return null;
        }
    }

    /// <summary>The shape of a parsed expression, or null with the mistake told.</summary>
    public Shape? Check(Expression expression, YamlNode node)
    {
        foreach (var name in References.In(expression))
        {
            if (_broken.Contains(name)) return null;
        }
        try
        {
            return ShapeChecker.Check(expression, _shapes);
        }
        catch (ExpressionException wrong)
        {
            mistakes.Add(((YamlScalar)node).Place(wrong.Offset), wrong.Message);
            return null;
        }
    }

    /// <summary>The value of an expression that rests on numbers and sizes alone, or null with the mistake told.</summary>
    public Tensor? Constant(Expression expression, YamlScalar node)
    {
        if (References.In(expression) is [var name, ..])
        {
            mistakes.Add(node.At, $"'{name}' is no size{Spelling.DidYouMean(name, _sizes.Keys)}");
            return null;
        }
        try
        {
            return Check(expression, node) is null ? null : Evaluator.Evaluate(expression, new Dictionary<string, Tensor>());
        }
        catch (Exception wrong) when (wrong is OperandException or OverflowException)
        {
            mistakes.Add(node.At, wrong.Message);
            return null;
        }
    }

    /// <summary>A list of conditions.</summary>
    public List<Condition> Conditions(IReadOnlyList<YamlNode> nodes)
    {
        var conditions = new List<Condition>();
        foreach (var node in nodes)
        {
            if (Parse(node, "keep") is { } test && Check(test, node) is not null) conditions.Add(new Condition(((YamlScalar)node).Text, test, node.At));
        }
        return conditions;
    }

    /// <summary>A mask: an expression of a known shape.</summary>
    public Expression? Mask(YamlNode node, string key, Shape shape)
    {
        if (Parse(node, key) is not { } mask || Check(mask, node) is not { } actual) return null;
        if (actual == shape) return mask;
        mistakes.Add(node.At, $"'{key}' must be {shape} as its tensor, not {actual}");
        return null;
    }
}
