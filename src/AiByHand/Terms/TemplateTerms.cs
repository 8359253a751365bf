using System.Globalization;
using System.Runtime.CompilerServices;
using AiByHand.Expressions;
using AiByHand.Operations;
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
            _steps[step.Name] = new Unfolding(shapes, Enumerate).Of(step.Value).Grid;
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
    internal static TermGrid Of(Expression expression, IReadOnlyDictionary<string, Shape> shapes) => new Unfolding(shapes, _ => { }).Of(expression).Grid;

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

    /// <summary>One expression on its way to terms; what it says twice has the same terms.</summary>
    private sealed class Unfolding(IReadOnlyDictionary<string, Shape> shapes, Action<TermGrid> made)
    {
        private readonly Dictionary<string, (int Place, TermGrid Grid)> _known = new(StringComparer.Ordinal);

        public (int Place, TermGrid Grid) Of(Expression expression)
        {
            var operands = expression is Call { Operands: var parts } ? parts.Select(Of).ToArray() : [];
            var key = expression switch
            {
                Reference reference => reference.Name,
                NumberLiteral number => number.Value.ToString(),
                WordLiteral word => $"'{word.Value}'",
                Call { Operation: var operation } => string.Create(CultureInfo.InvariantCulture, $"{operation.Name}({string.Join(',', operands.Select(operand => operand.Place))})"),
                _ => throw new ArgumentOutOfRangeException(nameof(expression)),
            };
            if (_known.TryGetValue(key, out var known)) return known;
            var grid = Unfold(expression, Array.ConvertAll(operands, operand => operand.Grid));
            made(grid);
            return _known[key] = (_known.Count, grid);
        }

        private TermGrid Unfold(Expression expression, TermGrid[] operands)
        {
            switch (expression)
            {
                case NumberLiteral number:
                    return new TermGrid(Shape.Scalar, [new Number(number.Value)], Tensor.Scalar(number.Value));
                case WordLiteral word:
                    return new TermGrid(Shape.Scalar, [new Word(word.Value)], new Tensor(Shape.Scalar, [word.Value]));
                case Reference { Name: var name }:
                    var named = shapes[name];
                    return new TermGrid(named, [.. Enumerable.Range(0, named.Count).Select(cell => new CellReference(name, cell / named.Columns + 1, cell % named.Columns + 1))]);
                case Call { Operation: var operation }:
                    var shape = operation.ShapeOf(Array.ConvertAll(operands, operand => new Operand(operand.Shape, operand.Constant)));
                    var terms = new Term[shape.Count];
                    operation.Unfold(operands, new TermDraft(shape, terms));
                    var isConstant = Array.TrueForAll(operands, operand => operand.Constant is not null);
                    return new TermGrid(shape, terms, isConstant ? Evaluator.Apply(operation, Array.ConvertAll(operands, operand => operand.Constant!)) : null);
                default:
                    throw new ArgumentOutOfRangeException(nameof(expression));
            }
        }
    }
}
