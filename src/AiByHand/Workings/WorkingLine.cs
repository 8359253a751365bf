using AiByHand.Numbers;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Workings;

/// <summary>Writes the working of one cell: what is calculated, what comes out, and why something was chosen.</summary>
/// <param name="working">The sheet's working.</param>
/// <param name="step">The cell's step.</param>
/// <param name="grid">Its terms.</param>
internal sealed class WorkingLine(Working working, StepTensor step, TermGrid grid) : TermLine
{
    private const int MostReasons = 3;
    private const string Counted = "counted";

    private readonly List<string> _reasons = [];
    private Term? _own;

    /// <summary>What stands behind the cell's name and the equals sign.</summary>
    /// <param name="term">The cell's term.</param>
    /// <param name="result">Its value as it is written.</param>
    public string Of(Term term, string result)
    {
        _own = term;
        var line = Chain(term, result);
        var isGiven = false;
        // Numbers that were counted may be among the other reasons.
        foreach (var reason in _reasons.Distinct().OrderBy(reason => reason == Counted))
        {
            line += isGiven && reason.StartsWith("since ", StringComparison.Ordinal) ? $" and {reason["since ".Length..]}" : $", {reason}";
            isGiven |= reason.StartsWith("since ", StringComparison.Ordinal);
        }
        return line;
    }

    private string Chain(Term term, string result)
    {
        switch (term)
        {
            case CellReference cell:
                return $"{working.NameOf(cell)} = {result}";
            case Number or Word:
                return result;
            case Terms.Index index:
                TellWhy(index);
                return Chain(working.Values.Chosen(index), result);
            case Conditional conditional:
                _reasons.Add($"since {Holding(conditional.Condition)}");
                return Chain(working.Values.Chosen(conditional), result);
            case Product product when Logic.MaskOf(product) is var (passing, condition) && IsTrue(condition):
                _reasons.Add($"since {Holding(condition)}");
                return Chain(passing, result);
            case Rounding rounding:
                return Rounded(rounding, result);
            case Sigmoid or Tanh or SoftmaxShare:
                return $"{Inline(term)} ≈ {result}";
        }
        var text = Inline(term).Text;
        return text == result || (Logic.Has(term) && text == Bare(ValueOf(term))) ? result : $"{text} = {result}";
    }

    private string Rounded(Rounding rounding, string result)
    {
        var exact = NumberOf(rounding.Operand);
        if (exact == NumberOf(rounding)) return Chain(rounding.Operand, result);
        var before = Chain(rounding.Operand, Decimal(exact));
        return rounding.Rule switch
        {
            RoundingRule.TowardsZero => $"{before}, without decimals {result}",
            RoundingRule.Down => $"{before}, down to {result}",
            RoundingRule.NearestSquare => $"{before}, the nearest square is {result}",
            _ => $"{before} ≈ {result}",
        };
    }

    protected override Phrase Inline(Term term)
    {
        // What stands in another cell of the step was worked out there.
        if (!ReferenceEquals(term, _own) && term is not (CellReference or Number or Word) && grid.PlaceOf(term) >= 0) return Leaf(Working.Written(ValueOf(term), step.Notation));
        switch (term)
        {
            case CellReference cell:
                return Leaf(ValueOf(term).Word is { } named ? $"“{named}”" : working.Written(cell));
            case Number or Word:
                return Leaf(Working.Written(ValueOf(term)));
            case Dimension dimension:
                _reasons.Add(Counted);
                return Leaf(Bare(dimension.Size));
            case Sum sum:
                return Added(sum.Parts);
            case Product product when Logic.MaskOf(product) is var (passing, condition):
                return Masked(passing, condition);
            case Share share when NumberOf(share.Whole).IsZero:
                _reasons.Add("of 0 there is nothing to share");
                return Leaf("0");
            case Terms.Index index:
                TellWhy(index);
                return Inline(working.Values.Chosen(index));
            case Conditional conditional:
                _reasons.Add($"since {Holding(conditional.Condition)}");
                return Inline(working.Values.Chosen(conditional));
            case ArgMax argMax:
                _reasons.Add($"the place of the largest of {List(argMax.Parts)}");
                return Leaf(Bare(ValueOf(term)));
            case Position position:
                return Inline(position.Operand);
            case Indicator { Found: ArgMax found } indicator:
                _reasons.Add(Largest(found));
                return Leaf(Bare(ValueOf(indicator)));
            case Count count:
                _reasons.Add(HowMany(count));
                return Leaf(Bare(ValueOf(term)));
        }
        if (Arithmetic(term) is { } written) return written;
        if (term is Maximum or Minimum or Determinant) return Function(term switch { Maximum => "max", Minimum => "min", _ => "det" }, term.Parts);
        if (Logic.Has(term)) _reasons.Add($"since {Holding(term)}");
        return Leaf(Bare(ValueOf(term)));
    }

    // What is 0 at a glance is left out, unless nothing else is there.
    private Phrase Added(IReadOnlyList<Term> terms)
    {
        var added = terms.Where(term => term is Count || !IsNothing(term)).ToList();
        if (added.Count == 0)
        {
            if (terms.Any(Logic.Has))
            {
                foreach (var term in terms.Where(Logic.Has)) Inline(term);
                return Leaf("0");
            }
            if (terms.Count > MostReasons && terms.Any(term => term is Product))
            {
                _reasons.Add("all products are 0");
                return Leaf("0");
            }
            added = [.. terms];
        }
        var text = Inline(added[0]).Within(Precedence.Sum);
        foreach (var term in added.Skip(1))
        {
            var next = Inline(term);
            text += next.Text is ['−', .. var rest] && IsPlain(rest) ? $" − {rest}" : $" + {next.Within(Precedence.Sum)}";
        }
        return added.Count == 1 ? Inline(added[0]) : new Phrase(text, Precedence.Sum);
    }

    // 0 as it stands, or by such a factor. What only comes to 0, −2 + 2, is work for the pencil like any other sum.
    private bool IsNothing(Term term) => NumberOf(term).IsZero && (grid.PlaceOf(term) >= 0 || term switch
    {
        Sum sum => sum.Parts.All(IsNothing),
        Difference difference => IsNothing(difference.Minuend) && IsNothing(difference.Subtrahend),
        Product product => IsNothing(product.Left) || IsNothing(product.Right),
        Quotient quotient => IsNothing(quotient.Dividend),
        Negation negation => IsNothing(negation.Operand),
        _ => true,
    });

    // A factor 1 or 0 that tells whether something passes.
    private Phrase Masked(Term passing, Term condition)
    {
        _reasons.Add($"since {Holding(condition)}");
        return NumberOf(condition).IsZero ? Leaf("0") : Inline(passing);
    }

    private Phrase Function(string name, IReadOnlyList<Term> operands) => new($"{name}({string.Join(", ", operands.Select(operand => Inline(operand).Text))})");

    private string List(IReadOnlyList<Term> terms) => string.Join(", ", terms.Select(Written));

    private string Written(Term term) => term is CellReference cell ? working.Written(cell) : Bare(ValueOf(term));

    private void TellWhy(Terms.Index index)
    {
        switch (index)
        {
            // Which of the tensors is told by the place in it.
            case { Place: Match } when working.Values.Chosen(index) is Terms.Index { Place: Occurrence }:
                break;
            case { Place: NthLargest { Keys: var keys } nth } when !ReferenceEquals(keys[0], index.List[0]) && !keys[0].Equals(index.List[0]):
                _reasons.Add($"as {Written(keys[(int)NumberOf(nth).Numerator - 1])} is {WhyPlace(nth)}");
                break;
            default:
                _reasons.Add(WhyPlace(index.Place));
                break;
        }
    }

    private string Largest(ArgMax argMax)
    {
        var place = (int)NumberOf(argMax).Numerator;
        var largest = argMax.Parts[place - 1];
        // Of equal ones the first counts, and each of them is as large.
        return argMax.Parts.Count(part => NumberOf(part) == NumberOf(largest)) == 1
            ? $"since {Written(largest)} is the largest of {List(argMax.Parts)}"
            : $"since of {List(argMax.Parts)} the {Ordinal.Of(place)} is the first that is largest";
    }

    // Why a place was chosen.
    private string WhyPlace(Term place) => place switch
    {
        Match match => $"under {Inline(match.Sought)}",
        NthLargest { Which: 1 } => "the largest",
        NthLargest nth => $"the {Ordinal.Of(nth.Which)} largest",
        NthMark { Marks: [Comparison { Relation: Relation.Equal, Right: Word word }, ..] } mark => $"the {Ordinal.Of(mark.Which)} “{word.Text}”",
        NthMark mark => $"the {Ordinal.Of(mark.Which)} marked",
        Occurrence occurrence => $"the {Ordinal.Of((int)NumberOf(occurrence).Numerator)} {Inline(occurrence.Parts[^1])}",
        Position { Operand: ArgMax argMax } => Largest(argMax),
        Position { Operand: CellReference cell } => $"as {working.NameOf(cell)} is {working.Written(cell)}",
        Position position => $"place {Inline(position.Operand)}",
        _ => $"place {Bare(ValueOf(place))}",
    };

    // A condition, or the contrary, as it holds.
    private string Holding(Term condition)
    {
        var isTrue = IsTrue(condition);
        switch (condition)
        {
            case Comparison comparison:
                return $"{Inline(comparison.Left).Within(Precedence.Sum)} {Logic.Sign(comparison.Relation, isTrue)} {Inline(comparison.Right).Within(Precedence.Sum)}";
            case Conjunction conjunction:
                return isTrue ? $"{Holding(conjunction.Left)} and {Holding(conjunction.Right)}" : Holding(IsTrue(conjunction.Left) ? conjunction.Right : conjunction.Left);
            case Disjunction disjunction:
                return isTrue ? Holding(IsTrue(disjunction.Left) ? disjunction.Left : disjunction.Right) : $"{Holding(disjunction.Left)} and {Holding(disjunction.Right)}";
            case Complement complement:
                return Holding(complement.Operand);
            case AllTrue all:
                return isTrue ? Several(all.Parts) : Holding(all.Parts.First(part => !IsTrue(part)));
            case AnyTrue any:
                return isTrue ? Holding(any.Parts.First(IsTrue)) : Several(any.Parts);
            case Adjacency adjacency:
                return $"{(isTrue ? "an edge joins" : "no edge joins")} {Name(adjacency.One)} and {Name(adjacency.Other)}";
            case Between between:
                return $"{Inline(between.Operand)} is {(isTrue ? "" : "not ")}in {Inline(between.Low)} to {Inline(between.High)}";
            case Membership membership:
                return $"{Inline(membership.Sought)} is {(isTrue ? "" : "not ")}one of {List(membership.Among)}";
            case Wholeness wholeness:
                return $"{Inline(wholeness.Operand)} is {(isTrue ? "" : "not ")}whole";
            case CellReference cell:
                return $"{working.NameOf(cell)} is {working.Written(cell)}";
            default:
                return $"{Inline(condition)} is {(isTrue ? "not 0" : "0")}";
        }
    }

    private string Several(IReadOnlyList<Term> conditions) =>
        string.Join(", ", conditions.Select(Holding).Distinct().Take(MostReasons)) + (conditions.Select(Holding).Distinct().Count() > MostReasons ? " …" : "");

    private string Name(Term term) => ValueOf(term).ToString();

    private string HowMany(Count count)
    {
        if (Logic.Compared(count.Parts) is not var (_, relation, right)) return $"as {Bare(ValueOf(count))} of {count.Parts.Count} count";
        return $"as {(NumberOf(count).IsZero ? "none" : Bare(ValueOf(count)))} of {count.Parts.Count} {(NumberOf(count) <= 1 ? "is" : "are")} {Logic.Sign(relation, holds: true)} {Inline(right)}";
    }

    private bool IsTrue(Term term) => ValueOf(term) is not { Word: null, Number.IsZero: true };

    private static string Bare(Cell value) => value.Word ?? Working.Written(value);

    private static string Decimal(Rational value) => value.DecimalPlaces() is <= 3
        ? Working.Written(value)
        : Working.Written((value * 100).Truncate() / 100) + "…";

    private Cell ValueOf(Term term) => working.Values.Of(term);

    private Rational NumberOf(Term term) => ValueOf(term).Number;
}
