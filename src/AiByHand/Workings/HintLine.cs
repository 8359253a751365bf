using System.Globalization;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Workings;

/// <summary>Writes the hint for one cell: what is calculated, of which cells.</summary>
/// <param name="hints">The template's hints.</param>
/// <param name="step">The cell's step.</param>
/// <param name="grid">Its terms.</param>
internal sealed class HintLine(Hints hints, StepTensor step, TermGrid grid) : TermLine
{
    // Of a longer list the middle is left out.
    private const int LongestList = 5;
    private const int LongestSum = 110;
    private const int LongestHint = 160;

    private Term? _own;

    /// <summary>What stands behind the cell's name and the equals sign; null where that would be a tangle.</summary>
    public string? Of(Term term)
    {
        if (!CanBeTold(term)) return null;
        _own = term;
        var line = term switch
        {
            _ when Logic.Has(term) => Truth(Holds(term)),
            Product product when Logic.MaskOf(product) is var (passing, condition) => $"{Inline(passing)} if {Holds(condition)}, else 0",
            Rounding rounding => $"{Inline(rounding.Operand)}, {Rounded(rounding.Rule)}",
            _ => Inline(term).Text,
        };
        return line.Length <= LongestHint ? line : null;
    }

    // A choice among calculations is told in words.
    private bool CanBeTold(Term term) => term switch
    {
        CellReference or Number or Word or Dimension => true,
        Terms.Index index => index.List.All(option => option is CellReference) && CanBeTold(index.Place),
        _ => ReferenceEquals(term, _own) || term.Parts.All(CanBeTold),
    };

    protected override Phrase Inline(Term term)
    {
        // What stands in another cell of the step was worked out there.
        if (!ReferenceEquals(term, _own) && term is not (CellReference or Number or Word) && grid.PlaceOf(term) is >= 0 and var place)
        {
            return Name(hints.Names.Of(CellReference.At(step.Name, grid.Shape, place)));
        }
        switch (term)
        {
            case CellReference cell when hints.IsShown(cell.Tensor):
                return Name(hints.Names.Of(cell));
            case CellReference cell:
                return Inline(hints.Terms.Of(cell)!);
            case Number number:
                return Leaf(Working.Written((Cell)number.Value));
            case Word word:
                return Leaf($"“{word.Text}”");
            case Dimension dimension:
                return Leaf(dimension.Size.ToString(CultureInfo.InvariantCulture));
            case Sum sum:
                return Added(sum.Parts);
            case Product product when Logic.MaskOf(product) is var (passing, condition):
                return new Phrase($"({Inline(passing)} if {Holds(condition)}, else 0)");
            case Rounding rounding:
                return new Phrase($"({Inline(rounding.Operand)}, {Rounded(rounding.Rule)})");
            case Maximum { Parts: not [Number { Value.IsZero: true }, _] } maximum:
                return new Phrase($"the largest of {List(maximum.Parts)}", Precedence.Comparison);
            case Minimum minimum:
                return new Phrase($"the smallest of {List(minimum.Parts)}", Precedence.Comparison);
            case Determinant determinant:
                return new Phrase($"det({List(determinant.Parts)})");
            case Conditional conditional:
                return new Phrase($"{Inline(conditional.Then)} if {Holds(conditional.Condition)}, else {Inline(conditional.Otherwise)}", Precedence.Comparison);
            case Terms.Index index:
                return new Phrase(Chosen(index), Precedence.Comparison);
            case Position position:
                return Inline(position.Operand);
            case ArgMax or Match or NthMark or NthLargest:
                return new Phrase($"the place of {Sought(term)}", Precedence.Comparison);
            case Occurrence occurrence:
                return new Phrase($"how often {Inline(occurrence.Parts[^1])} stands in {List(occurrence.Parts)}", Precedence.Comparison);
            case Indicator { Found: ArgMax { Parts: var parts } } indicator:
                return new Phrase(Truth($"{Inline(parts[indicator.Place - 1])} is the largest of {List(parts)}"), Precedence.Comparison);
            case Indicator indicator:
                return new Phrase(Truth(string.Create(CultureInfo.InvariantCulture, $"{Inline(indicator.Found)} is {indicator.Place}")), Precedence.Comparison);
            case Count count:
                return new Phrase(HowMany(count), Precedence.Comparison);
            case LineCount lines:
                return new Phrase($"how many lines of {List(lines.Parts)} are {(lines.Kind == LineKind.Zero ? "all 0" : "different")}", Precedence.Comparison);
            case Text text:
                return new Phrase(string.Join(", then ", text.Parts.Select(part => Inline(part).Text)), Precedence.Comparison);
            default:
                return Arithmetic(term) ?? new Phrase($"({Truth(Holds(term))})");
        }
    }

    private Phrase Added(IReadOnlyList<Term> terms)
    {
        var parts = terms.Where(term => term is not Number { Value.IsZero: true }).Select(part => Inline(part)).ToList();
        return parts.Count switch
        {
            0 => Leaf("0"),
            1 => parts[0],
            _ => new Phrase(Joined(parts.ConvertAll(part => part.Within(Precedence.Sum)), " + "), Precedence.Sum),
        };
    }

    protected override string Joined(IReadOnlyList<string> parts, string sign) =>
        parts.Sum(part => part.Length) > LongestSum && parts.Count > 3 ? string.Join(sign, parts[0], "…", parts[^2], parts[^1])
        : string.Join(sign, parts.Count <= LongestList ? parts : [parts[0], parts[1], "…", parts[^2], parts[^1]]);

    // Cells that follow each other in a row or a column: from the first to the last.
    private string List(IReadOnlyList<Term> terms)
    {
        if (terms.Count > 2 && terms.All(term => term is CellReference cell && hints.IsShown(cell.Tensor)))
        {
            CellReference first = (CellReference)terms[0], last = (CellReference)terms[^1];
            if (terms.Cast<CellReference>().All(cell => cell.Tensor == first.Tensor) && (first.Row == last.Row || first.Column == last.Column)) return $"{hints.Names.Of(first)} to {hints.Names.Of(last)}";
        }
        return Joined([.. terms.Select(term => Inline(term).Text)], ", ");
    }

    private string Chosen(Terms.Index index) => index.Place switch
    {
        NthLargest { Keys: var keys } nth when keys[0].Equals(index.List[0]) => Sought(nth),
        NthLargest or NthMark or Match or ArgMax => $"of {List(index.List)} the one where {Where(index.Place)}",
        Position { Operand: ArgMax } position => $"of {List(index.List)} the one where {Where(position.Operand)}",
        _ => $"of {List(index.List)} the one at place {Inline(index.Place)}",
    };

    // Which of the places is meant.
    private string Where(Term place) => place switch
    {
        Match match => $"{Inline(match.Sought)} stands in {List(match.Among)}",
        ArgMax argMax => $"{List(argMax.Parts)} is largest",
        NthLargest nth => $"{List(nth.Keys)} is {(nth.Which == 1 ? "largest" : $"{Ordinal.Of(nth.Which)} largest")}",
        NthMark mark => $"the {Ordinal.Of(mark.Which)} mark is: {Marks(mark.Marks)}",
        _ => $"the place is {Inline(place)}",
    };

    private string Sought(Term place) => place switch
    {
        Match match => $"{Inline(match.Sought)} in {List(match.Among)}",
        ArgMax argMax => $"the largest of {List(argMax.Parts)}",
        NthLargest nth => $"the {(nth.Which == 1 ? "" : $"{Ordinal.Of(nth.Which)} ")}largest of {List(nth.Keys)}",
        NthMark mark => $"the {Ordinal.Of(mark.Which)} mark: {Marks(mark.Marks)}",
        _ => Inline(place).Text,
    };

    private string Marks(IReadOnlyList<Term> marks) =>
        Logic.Compared(marks) is var (lefts, relation, right) ? $"{List(lefts)} {Logic.Sign(relation)} {Inline(right)}" : List(marks);

    private string HowMany(Count count) =>
        Logic.Compared(count.Parts) is var (lefts, relation, right)
            ? $"how many of {List(lefts)} are {Logic.Sign(relation)} {Inline(right)}"
            : $"how many hold of: {Joined([.. count.Parts.Select(Holds)], "; ")}";

    private static string Truth(string condition) => $"1 if {condition}, else 0";

    private string Holds(Term condition) => condition switch
    {
        Comparison comparison => $"{Inline(comparison.Left).Within(Precedence.Sum)} {Logic.Sign(comparison.Relation)} {Inline(comparison.Right).Within(Precedence.Sum)}",
        Conjunction both => $"{Holds(both.Left)} and {Holds(both.Right)}",
        Disjunction either => $"{Holds(either.Left)} or {Holds(either.Right)}",
        Complement complement => $"not {Holds(complement.Operand)}",
        AllTrue all => Joined([.. all.Parts.Select(Holds)], " and "),
        AnyTrue any => Joined([.. any.Parts.Select(Holds)], " or "),
        Adjacency adjacency => $"an edge joins {Inline(adjacency.One)} and {Inline(adjacency.Other)}",
        Between between => $"{Inline(between.Operand)} is in {Inline(between.Low)} to {Inline(between.High)}",
        Membership membership => $"{Inline(membership.Sought)} is one of {List(membership.Among)}",
        Wholeness wholeness => $"{Inline(wholeness.Operand)} is whole",
        Indicator { Found: ArgMax { Parts: var parts } } indicator => $"{Inline(parts[indicator.Place - 1])} is the largest of {List(parts)}",
        _ => $"{Inline(condition).Within(Precedence.Sum)} is not 0",
    };

    private static string Rounded(RoundingRule rule) => rule switch
    {
        RoundingRule.TowardsZero => "without decimals",
        RoundingRule.Down => "rounded down",
        RoundingRule.NearestSquare => "the nearest square",
        RoundingRule.HalfAwayFromZero { Places: > 0 and var places } => $"rounded to {Decimals(places)}",
        RoundingRule.QuartersStay { Places: var places } => $"rounded to {Decimals(places)}; quarters stay",
        _ => "rounded",
    };

    private static string Decimals(int places) => places switch { 0 => "a whole number", 1 => "one decimal", 2 => "two decimals", _ => string.Create(CultureInfo.InvariantCulture, $"{places} decimals") };

    private static Phrase Name(string name) => new(name, name.Contains(" − ", StringComparison.Ordinal) || name.Contains(" - ", StringComparison.Ordinal) ? Precedence.Sum : Precedence.Atom);
}
