namespace AiByHand.Terms;

/// <summary>The cells that a term names: what it may rest on, whatever the numbers.</summary>
internal static class FreeVariables
{
    /// <summary>Each cell once, in the order in which the term names them.</summary>
    public static IReadOnlyList<CellReference> Of(Term term)
    {
        var cells = new List<CellReference>();
        var known = new HashSet<CellReference>();
        var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        // A term may be deep: without recursion.
        var rest = new Stack<Term>([term]);
        while (rest.TryPop(out var part))
        {
            if (part is CellReference cell)
            {
                if (known.Add(cell)) cells.Add(cell);
            }
            else if (seen.Add(part))
            {
                foreach (var inner in part.Parts.Reverse()) rest.Push(inner);
            }
        }
        return cells;
    }
}
