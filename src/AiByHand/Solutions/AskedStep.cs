using System.Globalization;
using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Solutions;

/// <summary>A step that stands blank on the page, its expression as a graph: what it says twice is worked out once.</summary>
internal sealed class AskedStep
{
    // Operands before what is made of them; the last is the step itself.
    private readonly Node[] _nodes;

    public AskedStep(StepTensor step, IReadOnlyList<BlankCells> blanks)
    {
        Step = step;
        Blanks = blanks;
        var nodes = new List<Node>();
        Place(step.Value, nodes, new Dictionary<string, int>(StringComparer.Ordinal));
        _nodes = [.. nodes];
    }

    /// <summary>The step.</summary>
    public StepTensor Step { get; }

    /// <summary>Where it stands blank.</summary>
    public IReadOnlyList<BlankCells> Blanks { get; }

    /// <summary>Lets the pencil do the step.</summary>
    public void Work(Pencil pencil, IReadOnlyDictionary<string, Tensor> values)
    {
        var workings = new Working[_nodes.Length];
        for (var i = 0; i < _nodes.Length; i++) workings[i] = Begin(i, workings, values);
        var whole = workings[^1];
        var page = new Workings(pencil, [whole.Result], whole.Result, [], [whole.Wanted]);
        foreach (var blank in Blanks) blank.Mark(page, values);
        // All that wants something of a node comes after it.
        for (var i = _nodes.Length - 1; i >= 0; i--)
        {
            if (workings[i] is { Wanted: { } wanted } working && wanted.AsSpan().ContainsAnyExcept(Want.Nothing))
                _nodes[i].Operation!.Work(new Workings(pencil, working.Operands, working.Result, wanted, working.Marks));
        }
    }

    private Working Begin(int place, Working[] earlier, IReadOnlyDictionary<string, Tensor> values)
    {
        var node = _nodes[place];
        if (node.Operation is null) return new Working([], Evaluator.Evaluate(node.Expression, values), null, []);
        var operands = new Tensor[node.Operands.Length];
        var marks = new Want[]?[operands.Length];
        for (var i = 0; i < operands.Length; i++) (operands[i], marks[i]) = (earlier[node.Operands[i]].Result, earlier[node.Operands[i]].Wanted);
        var result = place == _nodes.Length - 1 ? values[Step.Name] : Evaluator.Apply(node.Operation, operands);
        return new Working(operands, result, new Want[result.Shape.Count], marks);
    }

    private static int Place(Expression expression, List<Node> nodes, Dictionary<string, int> places)
    {
        var operands = expression is Call call ? call.Operands.Select(operand => Place(operand, nodes, places)).ToArray() : [];
        var key = expression switch
        {
            Reference reference => reference.Name,
            NumberLiteral number => number.Value.ToString(),
            WordLiteral word => $"'{word.Value}'",
            Call { Operation: var operation } => string.Create(CultureInfo.InvariantCulture, $"{operation.Name}({string.Join(',', operands)})"),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };
        if (places.TryGetValue(key, out var place)) return place;
        nodes.Add(new Node(expression, (expression as Call)?.Operation, operands));
        return places[key] = nodes.Count - 1;
    }

    private sealed record Node(Expression Expression, Operation? Operation, int[] Operands);

    private readonly record struct Working(Tensor[] Operands, Tensor Result, Want[]? Wanted, Want[]?[] Marks);
}
