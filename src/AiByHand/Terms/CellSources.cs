namespace AiByHand.Terms;

/// <summary>The cells that a cell follows from on a solved sheet: those that its term names, but for what wasn't chosen.</summary>
/// <param name="terms">The terms of the sheet's template.</param>
/// <param name="values">The values on the sheet.</param>
internal sealed class CellSources(TemplateTerms terms, TermEvaluator values)
{
    private const int FewChoices = 8;

    /// <summary>The cells that one rests on at once; null for a given's, which rests on none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isTold">Whether it may be told what was chosen; else all are there among which it is to be chosen, unless they are many.</param>
    public IReadOnlyList<CellReference>? Of(CellReference cell, bool isTold) => terms.Of(cell) is { } term ? CellsOf(term, isTold) : null;

    private List<CellReference> CellsOf(Term term, bool isTold)
    {
        var cells = new List<CellReference>();
        var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<Term>([term]);
        while (rest.TryPop(out var part))
        {
            if (!seen.Add(part)) continue;
            if (part is CellReference cell) cells.Add(cell);
            foreach (var inner in isTold ? Read(part) : Open(part)) rest.Push(inner);
        }
        return cells;
    }

    private IReadOnlyList<Term> Read(Term term) => term switch
    {
        Index index => [index.Place, index.List[PlaceAt(index.Place)]],
        Match match => [match.Sought, match.Among[PlaceAt(match)]],
        Conditional conditional => [conditional.Condition, values.Evaluate(conditional.Condition) is { Word: null, Number.IsZero: true } ? conditional.Otherwise : conditional.Then],
        _ => term.Parts,
    };

    private static IReadOnlyList<Term> Open(Term term) => term switch
    {
        Index { List.Count: > FewChoices } index => [index.Place],
        Match { Among.Count: > FewChoices } match => [match.Sought],
        _ => term.Parts,
    };

    private int PlaceAt(Term place) => (int)values.Evaluate(place).Number.Numerator - 1;
}
