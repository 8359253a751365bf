using System.Globalization;
using System.Text;
using AiByHand.Numbers;
using AiByHand.Terms;
using Index = AiByHand.Terms.Index;

namespace AiByHand.Exports.Workbook;

/// <summary>
/// Terms as formulas of a spreadsheet, of functions that every program has had for decades. Where a fraction's last bit could decide (roundings, comparisons), numbers are
/// taken to nine decimals first.
/// </summary>
/// <param name="cells">Where cells are found.</param>
/// <param name="tieChoice">Which of several largest numbers is taken, from 0 and round again, as <see cref="TermEvaluator.TieChoice"/> has it.</param>
internal sealed class TermFormula(IFormulaCells cells, int tieChoice = 0)
{
    private const int LargestDeterminant = 5;

    private enum Level
    {
        Sum,
        Product,
        Atom,
    }

    /// <summary>The formula of a term, without the sign of equality before it.</summary>
    /// <exception cref="ExportException">No formula says it.</exception>
    public string Of(Term term) => Written(term).Text;

    /// <summary>Whether a term's value is a word.</summary>
    public bool IsWord(Term term) => term switch
    {
        Word or Text => true,
        CellReference cell => cells.HoldsWords(cell.Tensor),
        Index index => index.List.Any(IsWord),
        Conditional conditional => IsWord(conditional.Then) || IsWord(conditional.Otherwise),
        _ => false,
    };

    private (string Text, Level Level) Written(Term term) => term switch
    {
        CellReference cell => (cells.Of(cell), Level.Atom),
        Number { Value: var value } => value.Sign < 0 ? ($"({Literal(value)})", Level.Atom) : (Literal(value), value.IsInteger || value.DecimalPlaces() is not null ? Level.Atom : Level.Product),
        Word { Text: var text } => (Quoted(text), Level.Atom),
        Dimension { Size: var size } => (Plain(size), Level.Atom),
        Sum sum => Sum(sum.Parts),
        Difference difference => ($"{Of(difference.Minuend)}-{At(difference.Subtrahend, Level.Product)}", Level.Sum),
        Product product => ($"{At(product.Left, Level.Product)}*{At(product.Right, Level.Product)}", Level.Product),
        Quotient quotient => ($"{At(quotient.Dividend, Level.Product)}/{At(quotient.Divisor, Level.Atom)}", Level.Product),
        Negation negation => ($"(-{At(negation.Operand, Level.Atom)})", Level.Atom),
        Conditional conditional => Call("IF", Condition(conditional.Condition), Of(conditional.Then), Of(conditional.Otherwise)),
        Share share => Call("IF", $"{Even(share.Whole)}=0", "0", $"{At(share.Part, Level.Product)}/{At(share.Whole, Level.Atom)}"),
        Remainder remainder => Call("MOD", Even(remainder.Dividend), Of(remainder.Divisor)),
        Power power => Power(power),
        Magnitude magnitude => Call("ABS", Of(magnitude.Operand)),
        Root root => Call("SQRT", Of(root.Operand)),
        Rounding rounding => Rounded(rounding),
        Maximum maximum => Call("MAX", List(maximum.Parts)),
        Minimum minimum => Call("MIN", List(minimum.Parts)),
        Sigmoid sigmoid => Call("ROUND", $"1/(1+EXP(-{At(sigmoid.Operand, Level.Atom)}))", Plain(sigmoid.Places)),
        Tanh tanh => Call("ROUND", $"TANH({Of(tanh.Operand)})", Plain(tanh.Places)),
        SoftmaxShare share => Call("ROUND", $"EXP({Of(share.Of.Parts[share.Place - 1])})/{cells.Shared(string.Join('+', share.Of.Parts.Select(part => $"EXP({Of(part)})")))}", Plain(share.Places)),
        Determinant determinant => (DeterminantOf(determinant.Size, determinant.Parts), Level.Sum),
        Comparison or Between or Membership or Wholeness or Conjunction or Disjunction or Complement or AllTrue or AnyTrue or Adjacency or Indicator => Call("IF", Condition(term), "1", "0"),
        Count count => (string.Join('+', count.Parts.Select(part => $"IF({Condition(part)},1,0)")), Level.Sum),
        LineCount lines => (LinesOf(lines), Level.Sum),
        ArgMax argMax => PlaceOfLargest(argMax),
        Match match => PlaceOf(match),
        Position position => Written(position.Operand),
        NthMark mark => PlaceOf(mark),
        NthLargest nth => PlaceOf(nth),
        Occurrence occurrence => (string.Join('+', occurrence.Parts.Select(part => $"IF({AreEqual(part, occurrence.Parts[^1])},1,0)")), Level.Sum),
        Index index => Chosen(index),
        Text text => (string.Join('&', text.Parts.Select(part => At(part, Level.Atom))), Level.Sum),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term.GetType().Name, "a term without a formula"),
    };

    /// <summary>A term as what must hold: a number other than 0.</summary>
    private string Condition(Term term)
    {
        switch (term)
        {
            case Comparison { Relation: Relation.Equal } comparison: return AreEqual(comparison.Left, comparison.Right);
            case Comparison { Relation: Relation.NotEqual } comparison: return $"NOT({AreEqual(comparison.Left, comparison.Right)})";
            case Comparison comparison:
                return $"{Gap(comparison.Left, comparison.Right)}{comparison.Relation switch { Relation.Less => "<", Relation.LessOrEqual => "<=", Relation.Greater => ">", _ => ">=" }}0";
            case Between between: return $"AND({Gap(between.Operand, between.Low)}>=0,{Gap(between.High, between.Operand)}>=0)";
            case Membership membership: return $"OR({string.Join(',', membership.Among.Select(other => AreEqual(membership.Sought, other)))})";
            case Wholeness wholeness: return $"{Even(wholeness.Operand)}=INT({Even(wholeness.Operand)})";
            case Conjunction both: return $"AND({Condition(both.Left)},{Condition(both.Right)})";
            case Disjunction either: return $"OR({Condition(either.Left)},{Condition(either.Right)})";
            case Complement complement: return $"NOT({Condition(complement.Operand)})";
            case AllTrue all: return $"AND({string.Join(',', all.Parts.Select(Condition))})";
            case AnyTrue any: return $"OR({string.Join(',', any.Parts.Select(Condition))})";
            case Indicator indicator: return $"{Of(indicator.Found)}={Plain(indicator.Place)}";
            case Adjacency adjacency:
                var edges = Enumerable.Range(0, adjacency.Edges.Count / 2).SelectMany(edge => (string[])[Joins(edge, adjacency.One, adjacency.Other), Joins(edge, adjacency.Other, adjacency.One)]);
                return $"OR({string.Join(',', edges)})";

                string Joins(int edge, Term from, Term to) => $"AND({AreEqual(adjacency.Edges[2 * edge], from)},{AreEqual(adjacency.Edges[2 * edge + 1], to)})";
            default: return IsWord(term) ? "TRUE" : $"{Even(term)}<>0";
        }
    }

    private (string, Level) Sum(IReadOnlyList<Term> parts)
    {
        if (parts.Count == 1) return Written(parts[0]);
        if (parts.Count > 2 && RangeOf(parts) is { } range) return Call("SUM", range);
        var text = new StringBuilder(Of(parts[0]));
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i] is Negation negation) text.Append('-').Append(At(negation.Operand, Level.Product));
            else text.Append('+').Append(Of(parts[i]));
        }
        return (text.ToString(), Level.Sum);
    }

    private (string, Level) Power(Power power)
    {
        // Of 0 to the power of 0 some programs know no result.
        var raised = $"POWER({Of(power.Base)},{Of(power.Exponent)})";
        return power is { Base: Number { Value.IsZero: false } } or { Exponent: Number { Value.IsZero: false } } ? (raised, Level.Atom) : Call("IF", $"{Of(power.Exponent)}=0", "1", raised);
    }

    private (string, Level) Rounded(Rounding rounding)
    {
        switch (rounding.Rule)
        {
            case RoundingRule.Down: return Call("INT", Even(rounding.Operand));
            case RoundingRule.TowardsZero: return Call("TRUNC", Even(rounding.Operand));
            case RoundingRule.HalfAwayFromZero half: return Call("ROUND", Even(rounding.Operand), Plain(half.Places));
            case RoundingRule.QuartersStay quarters:
                var value = Once(rounding.Operand);
                return Call("IF", $"ROUND(4*{value},9)=INT(ROUND(4*{value},9))", value, $"ROUND(ROUND({value},9),{Plain(quarters.Places)})");
            case RoundingRule.NearestSquare:
                var number = Once(rounding.Operand);
                var root = cells.Shared($"MAX(1,INT(SQRT(INT(ROUND({number},9)))))");
                return Call("IF", $"ROUND({number}-{root}*{root}-(({root}+1)*({root}+1)-{number}),9)<0", $"{root}*{root}", $"({root}+1)*({root}+1)");
            default: throw new ArgumentOutOfRangeException(nameof(rounding), rounding.Rule.GetType().Name, "a rounding without a formula");
        }
    }

    private (string, Level) PlaceOfLargest(ArgMax argMax)
    {
        if (RangeOf(argMax.Parts) is { } range) return Call("MATCH", $"MAX({range})", range, "0");
        var largest = cells.Shared($"MAX({List(argMax.Parts)})");
        List<string> largestOnes = [.. argMax.Parts.Select(part => $"ROUND({At(part, Level.Sum)}-{largest},9)=0")];
        if (tieChoice == 0 || argMax.TakesFirst) return (Chain(largestOnes), Level.Atom);
        // In cells of their own: a word that is chosen by the place says it again and again.
        List<string> marks = [.. largestOnes.Select(one => cells.Shared($"IF({one},1,0)"))];
        var which = cells.Shared($"MOD({Plain(tieChoice)},{string.Join('+', marks)})+1");
        return (cells.Shared(Chain(marks.Select((mark, place) => $"AND({mark}=1,{string.Join('+', marks.Take(place + 1))}={which})"))), Level.Atom);
    }

    // Some programs take signs in a word that is sought for any sign: word by word none does.
    private (string, Level) PlaceOf(Match match) => (Chain(match.Among.Select(other => AreEqual(other, match.Sought))), Level.Atom);

    private (string, Level) PlaceOf(NthMark mark)
    {
        List<string> marks = [.. mark.Marks.Select(part => $"IF({Condition(part)},1,0)")];
        var places = Enumerable.Range(1, marks.Count).Select(count => $"AND({marks[count - 1]}=1,{string.Join('+', marks.Take(count))}={Plain(mark.Which)})");
        return Call("IF", $"{string.Join('+', marks)}={Plain(mark.Count)}", Chain(places), "NA()");
    }

    private (string, Level) PlaceOf(NthLargest nth)
    {
        // How many come before it, and itself.
        var ranks = Enumerable.Range(0, nth.Keys.Count).Select(key => cells.Shared(string.Join('+', Enumerable.Range(0, nth.Keys.Count)
            .Where(other => other != key)
            .Select(other => $"IF({Gap(nth.Keys[other], nth.Keys[key])}{(other < key ? ">=" : ">")}0,1,0)").Prepend("1"))));
        return (Chain(ranks.Select(rank => $"{rank}={Plain(nth.Which)}")), Level.Atom);
    }

    private (string, Level) Chosen(Index index)
    {
        if (index.List.Count == 1) return Written(index.List[0]);
        if (RangeOf(index.List) is { } range) return Call("INDEX", range, Of(index.Place));
        return Call("CHOOSE", [Of(index.Place), .. index.List.Select(Of)]);
    }

    private string LinesOf(LineCount lines) => lines.Kind == LineKind.Zero
        ? string.Join('+', lines.Lines.Select(line => $"IF(AND({string.Join(',', line.Select(cell => $"{Even(cell)}=0"))}),1,0)"))
        : string.Join('+', lines.Lines.Select((line, place) => place == 0 ? "1" : $"IF(OR({string.Join(',', lines.Lines.Take(place).Select(earlier => $"AND({string.Join(',', line.Zip(earlier, AreEqual))})"))}),0,1)"));

    private string DeterminantOf(int size, IReadOnlyList<Term> parts)
    {
        if (size > LargestDeterminant) throw new ExportException($"a determinant of {size} rows is too long for a formula: {LargestDeterminant} at most");
        if (size == 1) return Of(parts[0]);
        var terms = Enumerable.Range(0, size).Select(column => $"{(column % 2 == 0 ? "+" : "-")}{At(parts[column], Level.Product)}*({DeterminantOf(size - 1, [.. parts.Skip(size).Where((_, place) => place % size != column)])})");
        return string.Concat(terms).TrimStart('+');
    }

    // The place of the first that holds, from 1; none where none does.
    private static string Chain(IEnumerable<string> conditions)
    {
        List<string> all = [.. conditions];
        return string.Concat(all.Select((condition, place) => $"IF({condition},{Plain(place + 1)},")) + "NA()" + new string(')', all.Count);
    }

    private string AreEqual(Term left, Term right) => IsWord(left) || IsWord(right) ? $"EXACT({Of(left)},{Of(right)})" : $"{Gap(left, right)}=0";

    // The way from one number to another, to nine decimals.
    private string Gap(Term left, Term right) => right is Number { Value.IsZero: true } ? Even(left) : $"ROUND({Of(left)}-{At(right, Level.Product)},9)";

    private string Even(Term term) => $"ROUND({Of(term)},9)";

    // A number that a formula names several times.
    private string Once(Term term) => term is CellReference or Number or Dimension ? At(term, Level.Atom) : cells.Shared(Of(term));

    private string At(Term term, Level least)
    {
        var (text, level) = Written(term);
        return level < least ? $"({text})" : text;
    }

    private string List(IReadOnlyList<Term> parts) => RangeOf(parts) ?? string.Join(',', parts.Select(Of));

    // Cells one after the other in a row or in a column.
    private string? RangeOf(IReadOnlyList<Term> parts)
    {
        Square? first = null, last = null;
        (int Rows, int Columns)? step = null;
        foreach (var part in parts)
        {
            if (part is not CellReference cell || cells.PlaceOf(cell) is not { } place) return null;
            if (last is { } before)
            {
                var way = (place.Row - before.Row, place.Column - before.Column);
                if (way is not ((1, 0) or (0, 1)) || (step is { } known && known != way)) return null;
                step = way;
            }
            first ??= place;
            last = place;
        }
        return first is { } start && parts.Count > 1 ? Square.Range(start, last!.Value) : null;
    }

    private static (string, Level) Call(string function, params IEnumerable<string> arguments) => ($"{function}({string.Join(',', arguments)})", Level.Atom);

    private static string Literal(Rational value) => value.DecimalPlaces() is { } places and < 16
        ? ((decimal)value.Numerator / value.Denominator).ToString($"0.{new string('#', places)}", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
