using System.Globalization;
using System.Text;
using AiByHand.Numbers;
using AiByHand.Terms;
using static AiByHand.Exports.Workbook.FormulaPiece;
using Level = AiByHand.Exports.Workbook.FormulaLevel;

namespace AiByHand.Exports.Workbook;

/// <summary>
/// Terms as formulas of a spreadsheet, of functions that every program has had for decades. Where a fraction's last bit could decide (roundings, comparisons), numbers are
/// taken to nine decimals first.
/// </summary>
/// <param name="cells">Where cells are found.</param>
/// <param name="tieChoice">Which of several largest numbers is taken, from 0 and round again, as <see cref="TermEvaluator.TieChoice"/> has it.</param>
internal sealed class TermFormula(IFormulaCells cells, int tieChoice = 0) : ITermVisitor<FormulaPiece>
{
    private const int LargestDeterminant = 5;

    /// <summary>The formula of a term, without the sign of equality before it.</summary>
    /// <exception cref="ExportException">No formula says it.</exception>
    public string Of(Term term) => Piece(term).Text;

    public FormulaPiece Cell(CellReference cell) => new(cells.Of(cell)) { IsWord = cells.HoldsWords(cell.Tensor), IsCell = true };

    public FormulaPiece Number(Rational value)
    {
        var literal = Literal(value);
        return (value.Sign < 0 ? new($"({literal})") : new FormulaPiece(literal, value.IsInteger || value.DecimalPlaces() is not null ? Level.Atom : Level.Product)) with { IsNumber = true };
    }

    public FormulaPiece Word(string text) => new($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"") { IsWord = true };

    public FormulaPiece Dimension(int size) => Whole(size);

    public FormulaPiece Sum(IReadOnlyList<Term> parts)
    {
        if (parts.Count == 1) return Piece(parts[0]);
        if (parts.Count > 2 && RangeOf(parts) is { } range) return Call("SUM", range);
        var text = new StringBuilder(Of(parts[0]));
        foreach (var part in parts.Skip(1).Select(Piece))
        {
            if (part.Opposite is { } opposite) text.Append('-').Append(opposite.At(Level.Product));
            else text.Append('+').Append(part.Text);
        }
        return new(text.ToString(), Level.Sum);
    }

    public FormulaPiece Difference(Term minuend, Term subtrahend) => new($"{Of(minuend)}-{At(subtrahend, Level.Product)}", Level.Sum);

    public FormulaPiece Product(Term left, Term right) => new($"{At(left, Level.Product)}*{At(right, Level.Product)}", Level.Product);

    public FormulaPiece Quotient(Term dividend, Term divisor) => new($"{At(dividend, Level.Product)}/{At(divisor, Level.Atom)}", Level.Product);

    public FormulaPiece Share(Term part, Term whole)
    {
        var divisor = Piece(whole);
        return Call("IF", $"{divisor.Even}=0", "0", $"{At(part, Level.Product)}/{divisor.At(Level.Atom)}");
    }

    public FormulaPiece Remainder(Term dividend, Term divisor) => Call("MOD", Even(dividend), Of(divisor));

    // Of 0 to the power of 0 some programs know no result.
    public FormulaPiece Power(Term number, Term exponent)
    {
        var (raised, times) = (Piece(number), Piece(exponent));
        var power = Call("POWER", raised.Text, times.Text);
        return IsOther(raised) || IsOther(times) ? power : Call("IF", $"{times.Text}=0", "1", power.Text);

        static bool IsOther(FormulaPiece piece) => piece is { IsNumber: true, Text: not "0" };
    }

    public FormulaPiece Negation(Term operand)
    {
        var positive = Piece(operand);
        return new($"(-{positive.At(Level.Atom)})") { Opposite = positive };
    }

    public FormulaPiece Magnitude(Term operand) => Call("ABS", Of(operand));

    public FormulaPiece Root(Term operand) => Call("SQRT", Of(operand));

    public FormulaPiece RoundedDown(Term operand) => Call("INT", Even(operand));

    public FormulaPiece Truncated(Term operand) => Call("TRUNC", Even(operand));

    public FormulaPiece Rounded(Term operand, int places) => Call("ROUND", Even(operand), Plain(places));

    public FormulaPiece RoundedButQuarters(Term operand, int places)
    {
        var value = Once(operand);
        return Call("IF", $"ROUND(4*{value},9)=INT(ROUND(4*{value},9))", value, $"ROUND(ROUND({value},9),{Plain(places)})");
    }

    public FormulaPiece NearestSquare(Term operand)
    {
        var number = Once(operand);
        var root = cells.Shared($"MAX(1,INT(SQRT(INT(ROUND({number},9)))))");
        return Call("IF", $"ROUND({number}-{root}*{root}-(({root}+1)*({root}+1)-{number}),9)<0", $"{root}*{root}", $"({root}+1)*({root}+1)");
    }

    public FormulaPiece Maximum(IReadOnlyList<Term> parts) => Call("MAX", List(parts));

    public FormulaPiece Minimum(IReadOnlyList<Term> parts) => Call("MIN", List(parts));

    public FormulaPiece Sigmoid(Term x, int places) => Call("ROUND", $"1/(1+EXP(-{At(x, Level.Atom)}))", Plain(places));

    public FormulaPiece Tanh(Term operand, int places) => Call("ROUND", $"TANH({Of(operand)})", Plain(places));

    public FormulaPiece Softmax(IReadOnlyList<Term> exponents, int place, int places) =>
        Call("ROUND", $"EXP({Of(exponents[place - 1])})/{cells.Shared(string.Join('+', exponents.Select(exponent => $"EXP({Of(exponent)})")))}", Plain(places));

    public FormulaPiece Determinant(int size, IReadOnlyList<Term> parts)
    {
        if (size > LargestDeterminant) throw new ExportException($"a determinant of {size} rows is too long for a formula: {LargestDeterminant} at most");
        if (size == 1) return new(Of(parts[0]), Level.Sum);
        var terms = Enumerable.Range(0, size).Select(column =>
            $"{(column % 2 == 0 ? "+" : "-")}{At(parts[column], Level.Product)}*({Determinant(size - 1, [.. parts.Skip(size).Where((_, place) => place % size != column)]).Text})");
        return new(string.Concat(terms).TrimStart('+'), Level.Sum);
    }

    public FormulaPiece Comparison(Term left, Relation relation, Term right) => Truth(relation switch
    {
        Relation.Equal => AreEqual(left, right),
        Relation.NotEqual => $"NOT({AreEqual(left, right)})",
        Relation.Less => $"{Gap(left, right)}<0",
        Relation.LessOrEqual => $"{Gap(left, right)}<=0",
        Relation.Greater => $"{Gap(left, right)}>0",
        _ => $"{Gap(left, right)}>=0",
    });

    public FormulaPiece Between(Term operand, Term low, Term high) => Truth($"AND({Gap(operand, low)}>=0,{Gap(high, operand)}>=0)");

    public FormulaPiece Membership(Term sought, IReadOnlyList<Term> among) => Truth($"OR({string.Join(',', among.Select(other => AreEqual(sought, other)))})");

    public FormulaPiece Wholeness(Term operand)
    {
        var number = Even(operand);
        return Truth($"{number}=INT({number})");
    }

    public FormulaPiece Conjunction(Term left, Term right) => Truth($"AND({Condition(left)},{Condition(right)})");

    public FormulaPiece Disjunction(Term left, Term right) => Truth($"OR({Condition(left)},{Condition(right)})");

    public FormulaPiece Complement(Term operand) => Truth($"NOT({Condition(operand)})");

    public FormulaPiece AllTrue(IReadOnlyList<Term> parts) => Truth($"AND({string.Join(',', parts.Select(Condition))})");

    public FormulaPiece AnyTrue(IReadOnlyList<Term> parts) => Truth($"OR({string.Join(',', parts.Select(Condition))})");

    public FormulaPiece Count(IReadOnlyList<Term> parts) => Counted(parts.Select(Condition));

    public FormulaPiece DistinctLines(IReadOnlyList<IReadOnlyList<Term>> lines) =>
        new(string.Join('+', lines.Select((line, place) => place == 0 ? "1" : $"IF(OR({string.Join(',', lines.Take(place).Select(earlier => $"AND({string.Join(',', line.Zip(earlier, AreEqual))})"))}),0,1)")), Level.Sum);

    public FormulaPiece ZeroLines(IReadOnlyList<IReadOnlyList<Term>> lines) => Counted(lines.Select(line => $"AND({string.Join(',', line.Select(cell => $"{Even(cell)}=0"))})"));

    public FormulaPiece Conditional(Term condition, Term then, Term otherwise)
    {
        var test = Condition(condition);
        return Chosen("IF", test, [then, otherwise]);
    }

    public FormulaPiece Adjacency(Term one, Term other, IReadOnlyList<Term> edges)
    {
        var ends = Enumerable.Range(0, edges.Count / 2).SelectMany(edge => (string[])[Joins(edge, one, other), Joins(edge, other, one)]);
        return Truth($"OR({string.Join(',', ends)})");

        string Joins(int edge, Term from, Term to) => $"AND({AreEqual(edges[2 * edge], from)},{AreEqual(edges[2 * edge + 1], to)})";
    }

    public FormulaPiece ArgMax(IReadOnlyList<Term> parts, bool takesFirst)
    {
        if (RangeOf(parts) is { } range) return Call("MATCH", $"MAX({range})", range, "0");
        var largest = cells.Shared($"MAX({List(parts)})");
        List<string> largestOnes = [.. parts.Select(part => $"ROUND({At(part, Level.Sum)}-{largest},9)=0")];
        if (tieChoice == 0 || takesFirst) return new(Chain(largestOnes));
        // In cells of their own: a word that is chosen by the place says it again and again.
        List<string> marks = [.. largestOnes.Select(one => cells.Shared($"IF({one},1,0)"))];
        var which = cells.Shared(string.Create(CultureInfo.InvariantCulture, $"MOD({tieChoice},{string.Join('+', marks)})+1"));
        return new(cells.Shared(Chain(marks.Select((mark, place) => $"AND({mark}=1,{string.Join('+', marks.Take(place + 1))}={which})"))));
    }

    // Some programs take signs in a word that is sought for any sign: word by word none does.
    public FormulaPiece Match(Term sought, IReadOnlyList<Term> among) => new(Chain(among.Select(other => AreEqual(other, sought))));

    public FormulaPiece Position(Term operand) => Piece(operand);

    public FormulaPiece NthMark(IReadOnlyList<Term> marks, int which, int count)
    {
        List<string> all = [.. marks.Select(mark => $"IF({Condition(mark)},1,0)")];
        var places = Enumerable.Range(1, all.Count).Select(place => $"AND({all[place - 1]}=1,{string.Join('+', all.Take(place))}={Plain(which)})");
        return Call("IF", $"{string.Join('+', all)}={Plain(count)}", Chain(places), "NA()");
    }

    public FormulaPiece NthLargest(IReadOnlyList<Term> keys, int which)
    {
        // How many come before it, and itself.
        var ranks = Enumerable.Range(0, keys.Count).Select(key => cells.Shared(string.Join('+', Enumerable.Range(0, keys.Count)
            .Where(other => other != key)
            .Select(other => $"IF({Gap(keys[other], keys[key])}{(other < key ? ">=" : ">")}0,1,0)").Prepend("1"))));
        return new(Chain(ranks.Select(rank => $"{rank}={Plain(which)}")));
    }

    public FormulaPiece Occurrence(IReadOnlyList<Term> parts) => Counted(parts.Select(part => AreEqual(part, parts[^1])));

    public FormulaPiece Indicator(Term found, int place) => Truth($"{Of(found)}={Plain(place)}");

    public FormulaPiece Index(Term place, IReadOnlyList<Term> list)
    {
        if (list.Count == 1) return Piece(list[0]);
        if (RangeOf(list) is { } range) return Call("INDEX", range, Of(place)) with { IsWord = list.OfType<CellReference>().Any(cell => cells.HoldsWords(cell.Tensor)) };
        return Chosen("CHOOSE", Of(place), list);
    }

    public FormulaPiece Text(IReadOnlyList<Term> parts) => new(string.Join('&', parts.Select(part => At(part, Level.Atom))), Level.Sum) { IsWord = true };

    private FormulaPiece Piece(Term term) => term.Accept(this);

    private string At(Term term, FormulaLevel least) => Piece(term).At(least);

    private string Even(Term term) => Piece(term).Even;

    private string Condition(Term term) => Piece(term).Condition;

    private FormulaPiece Chosen(string function, string by, IReadOnlyList<Term> choices)
    {
        List<FormulaPiece> pieces = [.. choices.Select(Piece)];
        return Call(function, [by, .. pieces.Select(piece => piece.Text)]) with { IsWord = pieces.Exists(piece => piece.IsWord) };
    }

    // How many of some tests hold.
    private static FormulaPiece Counted(IEnumerable<string> tests) => new(string.Join('+', tests.Select(test => $"IF({test},1,0)")), Level.Sum);

    // The place of the first that holds, from 1; none where none does.
    private static string Chain(IEnumerable<string> tests)
    {
        List<string> all = [.. tests];
        return string.Concat(all.Select((test, place) => $"IF({test},{Plain(place + 1)},")) + "NA()" + new string(')', all.Count);
    }

    private string AreEqual(Term left, Term right)
    {
        var (one, other) = (Piece(left), Piece(right));
        return one.IsWord || other.IsWord ? $"EXACT({one.Text},{other.Text})" : $"{Gap(one, other)}=0";
    }

    private string Gap(Term left, Term right) => Gap(Piece(left), Piece(right));

    // The way from one number to another, to nine decimals.
    private static string Gap(FormulaPiece left, FormulaPiece right) => right is { IsNumber: true, Text: "0" } ? left.Even : $"ROUND({left.Text}-{right.At(Level.Product)},9)";

    // A number that a formula names several times.
    private string Once(Term term) => Piece(term) is { IsCell: true } or { IsNumber: true } ? At(term, Level.Atom) : cells.Shared(Of(term));

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

    private static string Literal(Rational value) => value.DecimalPlaces() is { } places and < 16
        ? ((decimal)value.Numerator / value.Denominator).ToString($"0.{new string('#', places)}", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");
}
