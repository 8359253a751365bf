using System.Globalization;
using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>
/// The values of a plan, each in a place of its own: what is drawn, what is constant, and what operations make of them. What several expressions say is worked out
/// where it is first asked for, so expressions must be placed in the order in which they are evaluated.
/// </summary>
internal sealed class ValuePlaces
{
    private readonly List<Value> _values = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _results = new(StringComparer.Ordinal);
    private bool _isInRow;

    /// <summary>A tensor for every value: the constants, and blank ones for all that is drawn or worked out.</summary>
    public Tensor[] Tensors()
    {
        var tensors = new Tensor[_values.Count];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = _values[i].Constant ?? Tensor.Blank(_values[i].Shape);
        return tensors;
    }

    /// <summary>A place for what is drawn.</summary>
    public int Drawn(string name, Shape shape) => _names[name] = Add(new Value(shape, null, name == RowTest.RowName));

    /// <summary>The name is from now on that of the value at a place.</summary>
    public void Call(string name, int place) => _names[name] = place;

    /// <summary>Begins the test of a row.</summary>
    /// <returns>The row's place.</returns>
    public int BeginRow(int columns)
    {
        _isInRow = true;
        return Drawn(RowTest.RowName, new Shape(1, columns));
    }

    /// <summary>Ends it: its names are gone.</summary>
    public void EndRow(RowTest test)
    {
        _isInRow = false;
        _names.Remove(RowTest.RowName);
        foreach (var (name, _) in test.Definitions) _names.Remove(name);
    }

    /// <summary>The place of an expression's value.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="work">Takes what is to be worked out for it, as far as nothing before has done so.</param>
    public int Of(Expression expression, List<Node> work)
    {
        switch (expression)
        {
            case Reference reference:
                return _names[reference.Name];
            case NumberLiteral number:
                return Constant(number.Value.ToString(), Tensor.Scalar(number.Value));
            case WordLiteral word:
                return Constant($"'{word.Value}'", new Tensor(Shape.Scalar, [word.Value]));
            case Call call:
                var operands = new int[call.Operands.Count];
                for (var i = 0; i < operands.Length; i++) operands[i] = Of(call.Operands[i], work);
                var key = string.Create(CultureInfo.InvariantCulture, $"{call.Operation.Name}({string.Join(',', operands)})");
                return _results.TryGetValue(key, out var place) ? place : _results[key] = Result(call.Operation, operands, work);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    private int Result(Operation operation, int[] operands, List<Node> work)
    {
        if (ConstantOf(operation, operands) is { } constant) return Add(new Value(constant.Shape, constant, false));
        var known = Array.ConvertAll(operands, operand => new Operand(_values[operand].Shape, _values[operand].Constant));
        var shape = operation.ShapeOf(known);
        var isOfRow = Array.Exists(operands, operand => _values[operand].IsOfRow);
        var place = Add(new Value(shape, null, isOfRow));
        work.Add(new Node(place, operation, operands, _isInRow && !isOfRow, operation.CostOf(known, shape)));
        return place;
    }

    // What has no result fails when it is drawn, as any other value.
    private Tensor? ConstantOf(Operation operation, int[] operands)
    {
        if (!Array.TrueForAll(operands, operand => _values[operand].Constant is not null)) return null;
        try
        {
            return Evaluator.Apply(operation, Array.ConvertAll(operands, operand => _values[operand].Constant!));
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return null;
        }
    }

    private int Constant(string key, Tensor value) => _results.TryGetValue(key, out var place) ? place : _results[key] = Add(new Value(value.Shape, value, false));

    private int Add(Value value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <param name="Shape">Its shape.</param>
    /// <param name="Constant">The value itself, where every draw has the same.</param>
    /// <param name="IsOfRow">Whether it rests on the row under test.</param>
    private sealed record Value(Shape Shape, Tensor? Constant, bool IsOfRow);
}
