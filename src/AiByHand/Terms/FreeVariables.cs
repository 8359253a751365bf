namespace AiByHand.Terms;

/// <summary>The cells that a term names: what it may rest on, whatever the numbers.</summary>
public static class FreeVariables
{
    /// <summary>Each cell once, in the order in which the term names them.</summary>
    public static IReadOnlyList<CellReference> Of(Term term)
    {
        var cells = new List<CellReference>();
        Collect(term, cells, [], new HashSet<Term>(ReferenceEqualityComparer.Instance));
        return cells;
    }

    private static void Collect(Term term, List<CellReference> cells, HashSet<CellReference> known, HashSet<Term> seen)
    {
        if (term is CellReference cell)
        {
            if (known.Add(cell)) cells.Add(cell);
            return;
        }
        if (!seen.Add(term)) return;
        foreach (var part in term.Parts) Collect(part, cells, known, seen);
    }
}
