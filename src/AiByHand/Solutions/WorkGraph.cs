using System.Globalization;
using System.Runtime.CompilerServices;
using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Solutions;

/// <summary>
/// The steps of a template that take work, as one graph of operations: those that stand blank on the page, and those that stand nowhere and have to be worked out for them.
/// What a step says twice is worked out once. Made once a template, immutable.
/// </summary>
internal sealed class WorkGraph
{
    private static readonly ConditionalWeakTable<Template, WorkGraph> Graphs = [];

    // Operands before what is made of them.
    private readonly List<Node> _nodes = [];

    // For a step the node that is its value. A tensor without one can be read off the sheet.
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onSheet;

    private WorkGraph(Template template)
    {
        var plan = AnswerPlan.Of(template);
        _onSheet = [.. template.Steps.Where(step => !plan.Shown(step.Name, step.Shape).Contains(false)).Select(step => step.Name)];
        foreach (var step in Needed(template, plan)) _roots[step.Name] = Place(step.Value, step.Name, new Dictionary<string, int>(StringComparer.Ordinal));
    }

    /// <summary>The graph of a template, made when it is first asked for.</summary>
    public static WorkGraph Of(Template template) => Graphs.GetValue(template, static template => new WorkGraph(template));

    /// <summary>Lets the pencil fill in a sheet's blanks.</summary>
    /// <exception cref="SolveException">A number on the way is too large to be exact; the message names the tensor.</exception>
    public void Work(Pencil pencil, AnswerSheet sheet, Solution solution)
    {
        var tensor = "";
        try
        {
            Work(pencil, sheet, solution, ref tensor);
        }
        catch (OverflowException overflow)
        {
            // Adding in the pupil's order may pass through a number that the sum itself doesn't, and the least of all numbers has no magnitude.
            throw new SolveException($"{tensor}: a number is too large to tell the effort exactly", overflow);
        }
    }

    private void Work(Pencil pencil, AnswerSheet sheet, Solution solution, ref string tensor)
    {
        var workings = new Working[_nodes.Count];
        for (var i = 0; i < workings.Length; i++)
        {
            tensor = _nodes[i].Step;
            workings[i] = Begin(_nodes[i], workings, solution.Values);
        }
        var printed = Ask(pencil, sheet, workings, ref tensor);
        // All that wants something of a node comes after it.
        for (var i = workings.Length - 1; i >= 0; i--)
        {
            if (workings[i] is not { Wanted: { } wanted } working) continue;
            foreach (var (root, cell) in printed)
            {
                if (root == i) wanted[cell] = Want.Nothing;
            }
            if (!wanted.AsSpan().ContainsAnyExcept(Want.Nothing)) continue;
            tensor = _nodes[i].Step;
            _nodes[i].Operation!.Work(new Workings(pencil, working.Operands, working.Result, wanted, working.Marks));
        }
    }

    // What is to be written into the blanks. Gives the cells that are printed, of steps of which other cells stand nowhere: they are written, but by no pupil.
    private List<(int Root, int Cell)> Ask(Pencil pencil, AnswerSheet sheet, Working[] workings, ref string tensor)
    {
        var printed = new List<(int, int)>();
        foreach (var entry in sheet.Entries)
        {
            tensor = entry.Tensor;
            if (entry.Value is not { } value) continue;
            var want = entry.IsWritten ? Want.Write : Want.Read;
            if (entry.Step is null)
            {
                if (entry.IsBlank && entry.IsWritten) pencil.Copy(value);
            }
            else if (_roots.TryGetValue(entry.Step.Name, out var root))
            {
                var cell = CellOf(entry, workings[root]);
                if (entry.IsBlank) Take(want, workings[root], cell, pencil);
                else if (workings[root].Wanted is { } wanted)
                {
                    wanted[cell] = Want.Write;
                    printed.Add((root, cell));
                }
            }
            if (entry.Then is { } then)
            {
                var working = workings[_roots[then.Name]];
                Take(entry.IsReplaced ? Want.Write : Want.Read, working, CellOf(entry, working), pencil);
            }
        }
        return printed;
    }

    private static void Take(Want want, Working working, int cell, Pencil pencil) =>
        new Workings(pencil, [working.Result], working.Result, [], [working.Wanted]).Take(want, 0, cell);

    private static int CellOf(Entry entry, Working working) => (entry.TensorRow - 1) * working.Result.Shape.Columns + entry.TensorColumn - 1;

    private static Working Begin(Node node, Working[] earlier, IReadOnlyDictionary<string, Tensor> values)
    {
        if (node.Operation is null) return new Working([], Evaluator.Evaluate(node.Expression, values), null, []);
        var operands = new Tensor[node.Operands.Length];
        var marks = new Want[]?[operands.Length];
        for (var i = 0; i < operands.Length; i++) (operands[i], marks[i]) = (earlier[node.Operands[i]].Result, earlier[node.Operands[i]].Wanted);
        var result = node.IsStep ? values[node.Step] : Evaluator.Apply(node.Operation, operands);
        return new Working(operands, result, new Want[result.Shape.Count], marks);
    }

    // The steps that stand blank somewhere, and what can't be read off the sheet for them; in their order.
    private IEnumerable<StepTensor> Needed(Template template, AnswerPlan plan)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grid in plan.Grids)
        {
            if (grid is { IsBlank: true, Step: { } step }) needed.Add(step.Name);
            if (grid.Then is { } then) needed.Add(then.Name);
        }
        foreach (var step in template.Steps.Reverse())
        {
            if (needed.Contains(step.Name)) needed.UnionWith(References.In(step.Value).Where(name => !_onSheet.Contains(name)));
        }
        return template.Steps.Where(step => needed.Contains(step.Name));
    }

    private int Place(Expression expression, string step, Dictionary<string, int> places, bool isWhole = true)
    {
        if (expression is Reference { Name: var name } && !_onSheet.Contains(name) && _roots.TryGetValue(name, out var hidden)) return hidden;
        var operands = expression is Call call ? call.Operands.Select(operand => Place(operand, step, places, isWhole: false)).ToArray() : [];
        var key = expression switch
        {
            Reference reference => reference.Name,
            NumberLiteral number => number.Value.ToString(),
            WordLiteral word => $"'{word.Value}'",
            Call { Operation: var operation } => string.Create(CultureInfo.InvariantCulture, $"{operation.Name}({string.Join(',', operands)})"),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };
        if (places.TryGetValue(key, out var place)) return place;
        _nodes.Add(new Node(expression, (expression as Call)?.Operation, operands, step, isWhole));
        return places[key] = _nodes.Count - 1;
    }

    /// <summary>A part of a step.</summary>
    /// <param name="Expression">What it says.</param>
    /// <param name="Operation">What is done, or null for what stands on the sheet.</param>
    /// <param name="Operands">On which nodes.</param>
    /// <param name="Step">The step it is a part of.</param>
    /// <param name="IsStep">Whether it is all of it.</param>
    private sealed record Node(Expression Expression, Operation? Operation, int[] Operands, string Step, bool IsStep);

    private readonly record struct Working(Tensor[] Operands, Tensor Result, Want[]? Wanted, Want[]?[] Marks);
}
