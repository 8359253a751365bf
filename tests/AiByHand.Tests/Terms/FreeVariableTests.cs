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
        var sheets = Drawn.Of(template).Select(problem => new Sheet(Solver.Solve(problem))).ToList();
        // Variants have terms of their own.
        foreach (var drawn in sheets.GroupBy(sheet => sheet.Solution.Template))
        {
            List<Sheet> ofTemplate = [.. drawn];
            var terms = TemplateTerms.Of(drawn.Key);
            foreach (var step in drawn.Key.Steps)
            {
                foreach (var term in terms[step.Name].Terms.ToArray().Distinct(ReferenceEqualityComparer.Instance).Cast<Term>())
                {
                    // A product with a 0 that always stands there is 0, whatever the other factor.
                    if (term is Product { Right: Number { Value.IsZero: true } }) continue;
                    var cells = FreeVariables.Of(term);
                    Assert.All(cells.Where(cell => CanBeChosen(cell, term)), cell =>
                    {
                        if (!Decides(cell, term, cells, ofTemplate)) Assert.Fail($"{cell} in {step.Name}: {term}");
                    });
                }
            }
        }
    }

    // The first of two marks is never in the last place, nor the second in the first.
    private static bool CanBeChosen(CellReference cell, Term term) =>
        term is not AiByHand.Terms.Index { Place: NthMark mark } index || Array.IndexOf([.. index.List], cell) is var place && (place < 0 || (place >= mark.Which - 1 && place < index.List.Count - (mark.Count - mark.Which)));

    private static bool Decides(CellReference cell, Term term, IReadOnlyList<CellReference> cells, List<Sheet> sheets)
    {
        var random = new Random(1);
        var values = new Dictionary<CellReference, Cell>();
        var evaluator = new TermEvaluator(one => values[one]);
        for (var trial = 0; trial < MostTrials; trial++)
        {
            var sheet = sheets[trial % sheets.Count];
            foreach (var one in cells) values[one] = random.Next(sheet[one].Word is null ? 4 : 2) > 0 ? sheet[one] : Other(one, sheets[random.Next(sheets.Count)], random);
            if (Value(term, evaluator) is not { } before) continue;
            values[cell] = Other(cell, sheets[random.Next(sheets.Count)], random);
            if (Value(term, evaluator) != before) return true;
        }
        return false;
    }

    // Another word of its tensor or of the sheet, another number.
    private static Cell Other(CellReference cell, Sheet sheet, Random random)
    {
        if (sheet[cell].Word is null) return random.Next(4) == 0 ? random.Next(-9, 10) / (Rational)2 : (Rational)random.Next(-1, 12);
        var words = random.Next(2) == 0 ? sheet.WordsOf(cell.Tensor) : sheet.Words;
        return words[random.Next(words.Length)];
    }

    private static Cell? Value(Term term, TermEvaluator evaluator)
    {
        try
        {
            return evaluator.Evaluate(term);
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>A solved sheet, and its words, which are looked for once.</summary>
    private sealed class Sheet(Solution solution)
    {
        private readonly Dictionary<string, Cell[]> _words = [];

        public Solution Solution => solution;

        public Cell[] Words => field ??= [.. solution.Values.Values.SelectMany(WordsIn)];

        public Cell this[CellReference cell] => solution[cell.Tensor][cell.Row - 1, cell.Column - 1];

        public Cell[] WordsOf(string tensor) => _words.TryGetValue(tensor, out var known) ? known : _words[tensor] = [.. WordsIn(solution[tensor])];

        private static IEnumerable<Cell> WordsIn(Tensor tensor) => tensor.Cells.ToArray().Where(cell => cell.Word is not null);
    }
}
