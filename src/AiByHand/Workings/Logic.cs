using AiByHand.Terms;

namespace AiByHand.Workings;

/// <summary>Terms that are 1 for yes and 0 for no, as lines speak of them.</summary>
internal static class Logic
{
    /// <summary>Whether a term is yes or no.</summary>
    public static bool Has(Term term) =>
        term is Comparison or Between or Membership or Wholeness or Conjunction or Disjunction or Complement or AllTrue or AnyTrue or Adjacency;

    /// <summary>Of a product with a factor that is yes or no: what passes, and the condition. Null for another.</summary>
    public static (Term Passing, Term Condition)? MaskOf(Product product) => (Has(product.Left), Has(product.Right)) switch
    {
        (true, false) => (product.Right, product.Left),
        (false, true) => (product.Left, product.Right),
        _ => null,
    };

    /// <summary>Of comparisons that all hold something against the same: what, how and against what. Null where they don't.</summary>
    public static (IReadOnlyList<Term> Lefts, Relation Relation, Term Right)? Compared(IReadOnlyList<Term> parts) =>
        parts is [Comparison { Relation: var relation, Right: var right }, ..] && parts.All(part => part is Comparison other && other.Relation == relation && other.Right.Equals(right))
            ? ([.. parts.Cast<Comparison>().Select(part => part.Left)], relation, right)
            : null;

    /// <summary>The sign of a relation, or of its contrary.</summary>
    public static string Sign(Relation relation, bool holds = true) => relation switch
    {
        Relation.Equal => holds ? "=" : "≠",
        Relation.NotEqual => holds ? "≠" : "=",
        Relation.Less => holds ? "<" : "≥",
        Relation.LessOrEqual => holds ? "≤" : ">",
        Relation.Greater => holds ? ">" : "≤",
        _ => holds ? "≥" : "<",
    };
}
