using AiByHand.Numbers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;
using AiByHand.Tests.Problems;

namespace AiByHand.Tests.Terms;

/// <summary>A term names no cell in vain: for each there are numbers with which it decides. That it names all that decide, the changed cells of <see cref="SheetTermTests"/> show.</summary>
public sealed class FreeVariableTests
{
    private const int MostTrials = 2000;

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_cell_that_a_term_names_can_decide(string topic)
    {
        var template = TemplateCatalog.Load(topic);
        var solutions = Drawn.Of(template).Select(Solver.Solve).ToList();
        // Variants have terms of their own.
        foreach (var drawn in solutions.GroupBy(solution => solution.Template))
        {
            var terms = TemplateTerms.Of(drawn.Key);
            foreach (var step in drawn.Key.Steps)
            {
                foreach (var term in terms[step.Name].Terms.ToArray().Distinct(ReferenceEqualityComparer.Instance).Cast<Term>())
                {
                    // A product with a 0 that always stands there is 0, whatever the other factor.
                    if (term is Product { Right: Number { Value.IsZero: true } }) continue;
                    var cells = FreeVariables.Of(term);
                    Assert.All(cells.Where(cell => CanBeChosen(cell, term)), cell => Assert.True(Decides(cell, term, cells, [.. drawn]), $"{cell} in {step.Name}: {term}"));
                }
            }
        }
    }

    // The first of two marks is never in the last place, nor the second in the first.
    private static bool CanBeChosen(CellReference cell, Term term) =>
        term is not AiByHand.Terms.Index { Place: NthMark mark } index || Array.IndexOf([.. index.List], cell) is var place && (place < 0 || (place >= mark.Which - 1 && place < index.List.Count - (mark.Count - mark.Which)));

    private static bool Decides(CellReference cell, Term term, IReadOnlyList<CellReference> cells, IReadOnlyList<Solution> solutions)
    {
        var random = new Random(1);
        for (var trial = 0; trial < MostTrials; trial++)
        {
            var solution = solutions[trial % solutions.Count];
            var values = cells.ToDictionary(one => one, one => random.Next(OnTheSheet(one, solution).Word is null ? 4 : 2) > 0 ? OnTheSheet(one, solution) : Other(one, solutions[random.Next(solutions.Count)], random));
            if (Value(term, values) is not { } before) continue;
            values[cell] = Other(cell, solutions[random.Next(solutions.Count)], random);
            if (Value(term, values) != before) return true;
        }
        return false;
    }

    private static Cell OnTheSheet(CellReference cell, Solution solution) => solution[cell.Tensor][cell.Row - 1, cell.Column - 1];

    // Another word of its tensor or of the sheet, another number.
    private static Cell Other(CellReference cell, Solution solution, Random random)
    {
        if (OnTheSheet(cell, solution).Word is null) return random.Next(4) == 0 ? random.Next(-9, 10) / (Rational)2 : (Rational)random.Next(-1, 12);
        var words = (random.Next(2) == 0 ? [solution[cell.Tensor]] : solution.Values.Values).SelectMany(tensor => tensor.Cells.ToArray()).Where(one => one.Word is not null).ToList();
        return words[random.Next(words.Count)];
    }

    private static Cell? Value(Term term, Dictionary<CellReference, Cell> values)
    {
        try
        {
            return new TermEvaluator(cell => values[cell]).Evaluate(term);
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return null;
        }
    }
}
