using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Marking;

/// <summary>What the slips that pupils may make in a template's steps give, cell by cell. They rest on no number; made when they are first asked for.</summary>
internal sealed class SlipTerms
{
    private const string NeighbourWords = "the neighbour’s row was taken";

    private static readonly ConditionalWeakTable<Template, SlipTerms> Made = [];

    private readonly ConcurrentDictionary<string, (string, Term[])[]> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly Template _template;

    private SlipTerms(Template template)
    {
        _template = template;
        foreach (var given in template.Givens) _shapes[given.Name] = given.Shape;
        foreach (var step in template.Steps) _shapes[step.Name] = step.Shape;
    }

    /// <summary>The slips of a template.</summary>
    public static SlipTerms Of(Template template) => Made.GetValue(template, static template => new SlipTerms(template));

    /// <summary>The slips in a step: what to say of each, and what it gives, row by row.</summary>
    public (string Words, Term[] Terms)[] Of(StepTensor step) => _steps.GetOrAdd(step.Name, _ => [.. SlipsIn(step)]);

    private IEnumerable<(string, Term[])> SlipsIn(StepTensor step)
    {
        foreach (var call in CallsIn(step.Value))
        {
            if (call.Operation.Slips.Count == 0) continue;
            var operands = call.Operands.Select(operand => GridOf(operand, null, null)).ToArray();
            var right = GridOf(call, null, null);
            foreach (var slip in call.Operation.Slips)
            {
                if (slip.Terms(operands, right) is { } terms) yield return (slip.Words, GridOf(step.Value, call, new TermGrid(right.Shape, terms)).Terms.ToArray());
            }
        }
        // Whatever the operation: the right thing, of the row above or below.
        if (step.Shape.Rows == 1) yield break;
        var own = TemplateTerms.Of(_template)[step.Name];
        foreach (var shift in (int[])[1, -1])
        {
            var terms = new Term[step.Shape.Count];
            for (var cell = 0; cell < terms.Length; cell++)
            {
                var row = cell / step.Shape.Columns + shift;
                terms[cell] = own[row < 0 ? step.Shape.Rows - 1 : row % step.Shape.Rows, cell % step.Shape.Columns];
            }
            yield return (NeighbourWords, terms);
        }
    }

    private static IEnumerable<Call> CallsIn(Expression expression) =>
        expression is Call call ? call.Operands.SelectMany(CallsIn).Prepend(call) : [];

    // The terms of an expression, in which one call gives others than it should.
    private TermGrid GridOf(Expression expression, Call? changed, TermGrid? change)
    {
        if (changed is not null && ReferenceEquals(expression, changed)) return change!;
        if (expression is not Call call) return TemplateTerms.Of(expression, _shapes);
        var operands = call.Operands.Select(operand => GridOf(operand, changed, change)).ToArray();
        var shape = call.Operation.ShapeOf(Array.ConvertAll(operands, operand => new Operand(operand.Shape, operand.Constant)));
        var terms = new Term[shape.Count];
        call.Operation.Unfold(operands, new TermDraft(shape, terms));
        var isConstant = Array.TrueForAll(operands, operand => operand.Constant is not null);
        return new TermGrid(shape, terms, isConstant ? Evaluator.Apply(call.Operation, Array.ConvertAll(operands, operand => operand.Constant!)) : null);
    }
}
