using AiByHand.Numbers;
using AiByHand.Tensors;
using Arithmetic = AiByHand.Operations.Arithmetic;

namespace AiByHand.Terms;

/// <summary>
/// The values of terms, exact, for one set of numbers. What several terms share is computed once. Of what is chosen among others, only the chosen one is computed.
/// </summary>
/// <param name="cellOf">What stands in a cell.</param>
/// <param name="terms">The template's terms, whose values are remembered; without them a value is computed whenever it is asked for.</param>
public sealed class TermEvaluator(Func<CellReference, Cell> cellOf, TemplateTerms? terms = null)
{
    // A long sum is a term in a term in a term. So deep it goes by recursion, and then along the first parts without.
    private const int DeepestRecursion = 40;

    private readonly Cell[] _values = new Cell[terms?.Count ?? 0];
    private readonly bool[] _isKnown = new bool[terms?.Count ?? 0];

    private int _depth;

    /// <summary>Which of several largest numbers is taken, from 0 and round again; null where a tie has no result.</summary>
    public int? TieChoice { get; init; }

    /// <summary>The most largest numbers that were met at once so far; 1 where there was no tie.</summary>
    public int MostTied { get; private set; } = 1;

    /// <summary>The value of a term.</summary>
    /// <exception cref="OperandException">The numbers have no result: a division by zero, a word where a number is needed, a tie.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public Cell Evaluate(Term term)
    {
        try
        {
            return Of(term);
        }
        catch (DivideByZeroException)
        {
            throw new OperandException("division by zero");
        }
        catch (InvalidOperationException mistake)
        {
            throw new OperandException(mistake.Message);
        }
    }

    /// <summary>The same, with what goes wrong as it comes.</summary>
    internal Cell Of(Term term)
    {
        if (terms is null || !terms.Has(term)) return Compute(term);
        if (_isKnown[term.Ordinal]) return _values[term.Ordinal];
        if (_depth == DeepestRecursion) ComputeFirstParts(term);
        _depth++;
        try
        {
            var value = Compute(term);
            (_values[term.Ordinal], _isKnown[term.Ordinal]) = (value, true);
            return value;
        }
        finally
        {
            _depth--;
        }
    }

    // The first part of a term is needed for its value in any case.
    private void ComputeFirstParts(Term term)
    {
        var parts = new Stack<Term>();
        while (term.Parts is [var part, ..] && part is not Exponentials && terms!.Has(part) && !_isKnown[part.Ordinal])
        {
            parts.Push(part);
            term = part;
        }
        var depth = _depth;
        _depth = 0;
        while (parts.TryPop(out var next)) Of(next);
        _depth = depth;
    }

    private Rational NumberOf(Term term) => Of(term).Number;

    private bool IsTrue(Term term) => !NumberOf(term).IsZero;

    private Cell Compute(Term term) => term switch
    {
        CellReference reference => cellOf(reference),
        Number number => number.Value,
        Word word => word.Text,
        Dimension dimension => dimension.Size,
        Sum sum => Total(sum.Parts),
        Difference difference => NumberOf(difference.Minuend) - NumberOf(difference.Subtrahend),
        Product product => NumberOf(product.Left) * NumberOf(product.Right),
        Quotient quotient => NumberOf(quotient.Dividend) / NumberOf(quotient.Divisor),
        Share share => NumberOf(share.Whole) is { IsZero: false } whole ? NumberOf(share.Part) / whole : Rational.Zero,
        Remainder remainder => Arithmetic.Modulo.Of(NumberOf(remainder.Dividend), NumberOf(remainder.Divisor)),
        Power power => Arithmetic.Power.Of(NumberOf(power.Base), NumberOf(power.Exponent)),
        Negation negation => -NumberOf(negation.Operand),
        Magnitude magnitude => NumberOf(magnitude.Operand).Abs(),
        Root root => Arithmetic.SquareRoot.Of(NumberOf(root.Operand)),
        Rounding rounding => rounding.Rule.Apply(NumberOf(rounding.Operand)),
        Maximum maximum => Extreme(maximum.Parts, 1),
        Minimum minimum => Extreme(minimum.Parts, -1),
        Sigmoid sigmoid => Transcendental.Sigmoid(NumberOf(sigmoid.Operand), sigmoid.Places),
        Tanh tanh => Transcendental.Tanh(NumberOf(tanh.Operand), tanh.Places),
        SoftmaxShare share => Transcendental.Softmax([.. share.Of.Parts.Select(NumberOf)], share.Places)[share.Place - 1],
        Determinant determinant => Operations.Testing.Determinant.Of(determinant.Size, [.. determinant.Parts.Select(Of)], new Pencil()),
        Comparison comparison => Truth(Holds(comparison)),
        Between between => Truth(NumberOf(between.Operand) is var value && value >= NumberOf(between.Low) && value <= NumberOf(between.High)),
        Membership membership => Truth(Occurrences(membership.Among, Of(membership.Sought)) > 0),
        Wholeness wholeness => Truth(NumberOf(wholeness.Operand).IsInteger),
        Conjunction conjunction => Truth(IsTrue(conjunction.Left) && IsTrue(conjunction.Right)),
        Disjunction disjunction => Truth(IsTrue(disjunction.Left) || IsTrue(disjunction.Right)),
        Complement complement => Truth(!IsTrue(complement.Operand)),
        AllTrue all => Truth(all.Parts.All(IsTrue)),
        AnyTrue any => Truth(any.Parts.Any(IsTrue)),
        Count count => count.Parts.Count(IsTrue),
        LineCount lines => LinesOf(lines),
        Conditional conditional => Of(Chosen(conditional)),
        Adjacency adjacency => Truth(IsJoined(adjacency)),
        ArgMax argMax => PlaceOfLargest(argMax),
        Match match => PlaceOf(match),
        Position position => Of(position.Operand),
        NthMark mark => PlaceOf(mark),
        NthLargest nth => PlaceOf(nth),
        Occurrence occurrence => Occurrences(occurrence.Parts, Of(occurrence.Parts[^1])),
        Indicator indicator => Truth(NumberOf(indicator.Found) == indicator.Place),
        Index index => Of(Chosen(index)),
        Text text => string.Concat(text.Parts.Select(part => Of(part).ToString())),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term.GetType().Name, "a term without a value"),
    };

    /// <summary>The one of a list that its place chooses.</summary>
    /// <exception cref="OperandException">There is no such place.</exception>
    internal Term Chosen(Index index) =>
        Of(index.Place).Number is { IsInteger: true } place && place >= 1 && place <= index.List.Count
            ? index.List[(int)place.Numerator - 1]
            : throw new OperandException($"there is no place {Of(index.Place)} among {index.List.Count}");

    /// <summary>The one of two that its condition chooses; a word is true.</summary>
    internal Term Chosen(Conditional conditional) => Of(conditional.Condition) is not { Word: null, Number.IsZero: true } ? conditional.Then : conditional.Otherwise;

    private static Cell Truth(bool isTrue) => isTrue ? 1 : 0;

    // No lambda above: what it holds would be made for each term, of whatever kind.
    private int Occurrences(IReadOnlyList<Term> terms, Cell sought)
    {
        var count = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            if (Of(terms[i]) == sought) count++;
        }
        return count;
    }

    private Rational Total(IReadOnlyList<Term> terms)
    {
        var total = Rational.Zero;
        for (var i = 0; i < terms.Count; i++) total += NumberOf(terms[i]);
        return total;
    }

    private Rational Extreme(IReadOnlyList<Term> terms, int direction)
    {
        var extreme = NumberOf(terms[0]);
        for (var i = 1; i < terms.Count; i++)
        {
            if (NumberOf(terms[i]) is var value && value.CompareTo(extreme) * direction > 0) extreme = value;
        }
        return extreme;
    }

    private bool Holds(Comparison comparison)
    {
        Cell left = Of(comparison.Left), right = Of(comparison.Right);
        return comparison.Relation switch
        {
            Relation.Equal => left == right,
            Relation.NotEqual => left != right,
            Relation.Less => left.Number < right.Number,
            Relation.LessOrEqual => left.Number <= right.Number,
            Relation.Greater => left.Number > right.Number,
            _ => left.Number >= right.Number,
        };
    }

    private int LinesOf(LineCount lines)
    {
        var values = lines.Lines.Select(line => line.Select(Of).ToArray()).ToArray();
        return lines.Kind == LineKind.Zero
            ? values.Count(line => Array.TrueForAll(line, cell => cell.Number.IsZero))
            : Enumerable.Range(0, values.Length).Count(line => !values.Take(line).Any(earlier => earlier.AsSpan().SequenceEqual(values[line])));
    }

    private bool IsJoined(Adjacency adjacency)
    {
        Cell one = Of(adjacency.One), other = Of(adjacency.Other);
        for (var edge = 0; edge < adjacency.Edges.Count; edge += 2)
        {
            Cell from = Of(adjacency.Edges[edge]), to = Of(adjacency.Edges[edge + 1]);
            if ((from == one && to == other) || (from == other && to == one)) return true;
        }
        return false;
    }

    private int PlaceOfLargest(ArgMax argMax)
    {
        var terms = argMax.Parts;
        int best = 0, ties = 0;
        for (var i = 1; i < terms.Count; i++)
        {
            var compared = NumberOf(terms[i]).CompareTo(NumberOf(terms[best]));
            if (compared > 0) (best, ties) = (i, 0);
            else if (compared == 0) ties++;
        }
        return ties == 0 || argMax.TakesFirst ? best + 1
            : TieChoice is { } choice ? PlaceAmongTied(terms, best, ties + 1, choice)
            : throw new OperandException($"there are two largest numbers ({NumberOf(terms[best])}): no single maximum");
    }

    private int PlaceAmongTied(IReadOnlyList<Term> terms, int best, int tied, int choice)
    {
        MostTied = Math.Max(MostTied, tied);
        var place = best;
        for (var left = choice % tied; left > 0; left--)
        {
            do place++;
            while (NumberOf(terms[place]) != NumberOf(terms[best]));
        }
        return place + 1;
    }

    private int PlaceOf(Match match)
    {
        var sought = Of(match.Sought);
        for (var i = 0; i < match.Among.Count; i++)
        {
            if (Of(match.Among[i]) == sought) return i + 1;
        }
        throw new OperandException($"'{sought}' isn't in the list");
    }

    private int PlaceOf(NthMark mark)
    {
        int place = 0, marks = 0;
        for (var i = 0; i < mark.Marks.Count; i++)
        {
            if (IsTrue(mark.Marks[i]) && ++marks == mark.Which) place = i + 1;
        }
        return marks == mark.Count ? place : throw new OperandException($"there are {marks} marks on {mark.Marks.Count} columns, not {mark.Count}");
    }

    // OrderByDescending is stable by its contract.
    private int PlaceOf(NthLargest nth) => Enumerable.Range(0, nth.Keys.Count).OrderByDescending(key => NumberOf(nth.Keys[key])).ElementAt(nth.Which - 1) + 1;
}
