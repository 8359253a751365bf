using AiByHand.Solutions;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Marking;

/// <summary>
/// What follows from a pupil's own numbers. Where a cell holds none, because it stands nowhere on the sheet, is empty or can't be read, it is computed from the cells before it.
/// </summary>
internal sealed class OwnNumbers
{
    // More largest numbers at once than these are no tie that anybody would look into.
    private const int MostTied = 16;

    private readonly Solution _solution;
    private readonly IReadOnlyDictionary<CellReference, Cell> _cells;
    private readonly TemplateTerms _terms;
    private readonly List<TermEvaluator> _evaluators = [];

    /// <param name="solution">What is right.</param>
    /// <param name="cells">The pupil's numbers, and what is printed.</param>
    public OwnNumbers(Solution solution, IReadOnlyDictionary<CellReference, Cell> cells)
    {
        (_solution, _cells, _terms) = (solution, cells, TemplateTerms.Of(solution.Template));
        AddEvaluator();
    }

    /// <summary>What may stand in a step's cell by these numbers: one value, or where several are the largest, one for each.</summary>
    /// <exception cref="OperandException">The numbers have no result.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public IReadOnlyList<Cell> Of(CellReference cell) => Of(_terms.Of(cell)!);

    /// <summary>The same for any term.</summary>
    /// <exception cref="OperandException">The numbers have no result.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public IReadOnlyList<Cell> Of(Term term)
    {
        var first = _evaluators[0].Evaluate(term);
        if (_evaluators[0].MostTied == 1) return [first];
        List<Cell> values = [first];
        for (var choice = 1; choice < Math.Min(_evaluators[0].MostTied, MostTied); choice++)
        {
            if (_evaluators.Count == choice) AddEvaluator();
            if (_evaluators[choice].Evaluate(term) is var value && !values.Contains(value)) values.Add(value);
        }
        return values;
    }

    /// <summary>Whether a term may have a value by these numbers.</summary>
    public bool Has(Term term, Cell value)
    {
        try
        {
            return Of(term).Contains(value);
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>What stands in a cell: the pupil's number, or what follows.</summary>
    /// <exception cref="OperandException">The numbers have no result.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public Cell ValueOf(CellReference cell) => ValueOf(cell, _evaluators[0]);

    private void AddEvaluator()
    {
        TermEvaluator evaluator = null!;
        evaluator = new TermEvaluator(cell => ValueOf(cell, evaluator), _terms) { TieChoice = _evaluators.Count };
        _evaluators.Add(evaluator);
    }

    private Cell ValueOf(CellReference cell, TermEvaluator evaluator) =>
        _cells.TryGetValue(cell, out var own) ? own
        : _terms.Of(cell) is { } term ? evaluator.Evaluate(term)
        : _solution[cell.Tensor][cell.Row - 1, cell.Column - 1];
}
