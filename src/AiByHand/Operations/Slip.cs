using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>A slip that pupils make in an operation: it gives other terms than the right ones.</summary>
/// <param name="Words">What to say of it: <c>the bias is missing</c>.</param>
/// <param name="Terms">The terms that the slip makes, from the operands' and the right ones; null where it can't be made.</param>
internal sealed record Slip(string Words, Func<TermGrid[], TermGrid, Term[]?> Terms)
{
    /// <summary>A slip that changes each cell by itself; null where a cell can't be changed so.</summary>
    public static Slip OfCells(string words, Func<Term, Term?> change) => new(words, (_, right) => Changed(right, change));

    private static Term[]? Changed(TermGrid right, Func<Term, Term?> change)
    {
        var terms = new Term[right.Shape.Count];
        for (var cell = 0; cell < terms.Length; cell++)
        {
            if (change(right.Terms[cell]) is not { } changed) return null;
            terms[cell] = changed;
        }
        return terms;
    }
}

/// <summary>The slips of several operations.</summary>
internal static class Slips
{
    /// <summary>Each row of the left one with a row of the right one, not with a column.</summary>
    public static Slip RowsWithRows { get; } = new("rows met with rows", static (operands, right) =>
    {
        var (left, other) = (operands[0], operands[1]);
        var count = other.Shape.Rows;
        if (other.Shape.Columns != count || count == 1) return null;
        var terms = new Term[right.Shape.Count];
        for (var row = 0; row < right.Shape.Rows; row++)
        {
            for (var column = 0; column < right.Shape.Columns; column++)
            {
                var parts = new List<Term>();
                for (var k = 0; k < count; k++) parts.Add(new Product(left[row, k], other[column, k]));
                if (left.Shape.Columns > count) parts.Add(left[row, count]);
                terms[row * right.Shape.Columns + column] = new Sum(parts);
            }
        }
        return terms;
    });

    /// <summary>The bias forgotten.</summary>
    public static Slip NoBias { get; } = new("the bias is missing", static (operands, right) =>
    {
        if (operands[0].Shape.Columns == operands[1].Shape.Rows) return null;
        var terms = new Term[right.Shape.Count];
        for (var cell = 0; cell < terms.Length; cell++)
        {
            if (right.Terms[cell] is not Sum { Parts: { Count: > 1 } parts }) return null;
            terms[cell] = new Sum([.. parts.SkipLast(1)]);
        }
        return terms;
    });

    /// <summary>Negative products taken as positive.</summary>
    public static Slip NoMinus { get; } = Slip.OfCells("minus taken as plus", static term => term is Sum sum ? new Sum([.. sum.Parts.Select(part => new Magnitude(part))]) : null);

    /// <summary>Rounded up where it is to be down, and the other way.</summary>
    public static Slip OtherRounding { get; } = Slip.OfCells("rounded the other way", static term => term is Rounding rounding ? new Rounding(rounding.Operand, new RoundingRule.OtherWay(rounding.Rule)) : null);
}
