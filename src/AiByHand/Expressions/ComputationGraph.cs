using System.Globalization;
using AiByHand.Operations;
using AiByHand.Tensors;

namespace AiByHand.Expressions;

/// <summary>
/// Expressions as one graph: what several say, or one says twice, is one node. It is filled expression by expression; a node stands after those it is made of, so
/// in the order of their places all can be worked out.
/// </summary>
internal sealed class ComputationGraph
{
    private readonly List<ComputationNode> _nodes = [];
    private readonly Dictionary<string, ComputationNode> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComputationNode> _known = new(StringComparer.Ordinal);

    /// <summary>All nodes, by their places.</summary>
    public IReadOnlyList<ComputationNode> Nodes => _nodes;

    /// <summary>A tensor that comes from elsewhere. The name is from now on its own.</summary>
    public ComputationNode Tensor(string name, Shape shape) => _named[name] = Add(new ComputationNode(_nodes.Count, shape) { Name = name });

    /// <summary>The name is from now on that of the node.</summary>
    public void Call(string name, ComputationNode node) => _named[name] = node;

    /// <summary>The name is from now on nobody's.</summary>
    public void Forget(string name) => _named.Remove(name);

    /// <summary>The node of an expression's value.</summary>
    /// <param name="expression">A checked expression, all of whose tensors have been named.</param>
    public ComputationNode Of(Expression expression)
    {
        switch (expression)
        {
            case Reference reference:
                return _named[reference.Name];
            case NumberLiteral number:
                return Literal(number.Value.ToString(), number.Value);
            case WordLiteral word:
                return Literal($"'{word.Value}'", word.Value);
            case Call { Operation: var operation } call:
                var operands = new ComputationNode[call.Operands.Count];
                for (var i = 0; i < operands.Length; i++) operands[i] = Of(call.Operands[i]);
                var key = string.Create(CultureInfo.InvariantCulture, $"{operation.Name}({string.Join(',', operands.Select(operand => operand.Place))})");
                return _known.TryGetValue(key, out var known) ? known : _known[key] = Add(Result(operation, operands));
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    private ComputationNode Literal(string key, Cell value) =>
        _known.TryGetValue(key, out var known) ? known : _known[key] = Add(new ComputationNode(_nodes.Count, Shape.Scalar) { Constant = new Tensor(Shape.Scalar, [value]) });

    private ComputationNode Result(Operation operation, ComputationNode[] operands)
    {
        var constant = ConstantOf(operation, operands);
        var shape = constant?.Shape ?? operation.ShapeOf(Array.ConvertAll(operands, operand => operand.Known));
        return new ComputationNode(_nodes.Count, shape) { Constant = constant, Operation = operation, Operands = operands };
    }

    // What has no result fails when it is worked out, as any other value.
    private static Tensor? ConstantOf(Operation operation, ComputationNode[] operands)
    {
        if (!Array.TrueForAll(operands, operand => operand.Constant is not null)) return null;
        try
        {
            return Evaluator.Apply(operation, Array.ConvertAll(operands, operand => operand.Constant!));
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return null;
        }
    }

    private ComputationNode Add(ComputationNode node)
    {
        _nodes.Add(node);
        return node;
    }
}
