using System.Runtime.CompilerServices;
using AiByHand.Expressions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Terms;

/// <summary>
/// The terms of all cells of a template's steps, over the cells of its givens and of earlier steps. They rest on no number, so they are the same for every seed. Immutable.
/// </summary>
public sealed class TemplateTerms
{
    private static readonly ConditionalWeakTable<Template, TemplateTerms> Made = [];

    private readonly Dictionary<string, TermGrid> _steps = new(StringComparer.Ordinal);
    private readonly List<Term> _all = [];

    private TemplateTerms(Template template)
    {
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var given in template.Givens) shapes[given.Name] = given.Shape;
        foreach (var step in template.Steps)
        {
            var grids = Unfold(step.Value, shapes);
            foreach (var grid in grids) Enumerate(grid);
            _steps[step.Name] = grids[^1];
            shapes[step.Name] = step.Shape;
        }
    }

    /// <summary>How many terms there are, numbers and words apart.</summary>
    internal int Count => _all.Count;

    /// <summary>The terms of a template, made when they are first asked for.</summary>
    public static TemplateTerms Of(Template template) => Made.GetValue(template, static template => new TemplateTerms(template));

    /// <summary>A term for each cell of a step.</summary>
    /// <exception cref="KeyNotFoundException">The template has no such step.</exception>
    internal TermGrid this[string step] => _steps[step];

    /// <summary>The term of a step's cell, or null for a given's.</summary>
    public Term? Of(CellReference cell) => _steps.TryGetValue(cell.Tensor, out var step) ? step[cell.Row - 1, cell.Column - 1] : null;

    /// <summary>The terms of an expression by itself.</summary>
    /// <param name="expression">The expression, checked.</param>
    /// <param name="shapes">The shapes of the tensors it refers to.</param>
    internal static TermGrid Of(Expression expression, IReadOnlyDictionary<string, Shape> shapes) => Unfold(expression, shapes)[^1];

    /// <summary>Whether it is one of these terms, not one of another template or of none.</summary>
    internal bool Has(Term term) => (uint)term.Ordinal < (uint)_all.Count && ReferenceEquals(_all[term.Ordinal], term);

    // What a part of the expression rests on was enumerated before it: there is no deep recursion.
    private void Enumerate(TermGrid grid)
    {
        foreach (var term in grid.Terms) Enumerate(term);
    }

    private void Enumerate(Term term)
    {
        if (term is Number or Word || Has(term)) return;
        foreach (var part in term.Parts) Enumerate(part);
        term.Ordinal = _all.Count;
        _all.Add(term);
    }

    // The terms of all that an expression is made of, its own last; what it says twice has the same terms.
    private static TermGrid[] Unfold(Expression expression, IReadOnlyDictionary<string, Shape> shapes)
    {
        var graph = new ComputationGraph();
        foreach (var name in References.In(expression)) graph.Tensor(name, shapes[name]);
        graph.Of(expression);
        var grids = new TermGrid[graph.Nodes.Count];
        foreach (var node in graph.Nodes)
        {
            grids[node.Place] = new TermGrid(node.Shape, Unfold(node, Array.ConvertAll(node.Operands, operand => grids[operand.Place])), node.Constant);
        }
        return grids;
    }

    private static Term[] Unfold(ComputationNode node, TermGrid[] operands)
    {
        if (node.Name is { } name) return [.. Enumerable.Range(0, node.Shape.Count).Select(cell => CellReference.At(name, node.Shape, cell))];
        if (node.Operation is null) return [.. node.Constant!.Cells.ToArray().Select(cell => cell.Word is { } word ? new Word(word) : (Term)new Number(cell.Number))];
        var terms = new Term[node.Shape.Count];
        node.Operation.Unfold(operands, new TermDraft(node.Shape, terms));
        return terms;
    }
}
