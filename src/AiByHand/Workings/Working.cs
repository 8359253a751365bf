using AiByHand.Numbers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Workings;

/// <summary>
/// How one gets to each cell of a solved sheet, as a teacher writes it: <c>Z1[2,1] = 1·2 + (−1)·3 + 5 = 4</c>. By the names on the sheet, with true minus signs. What is 0 in a sum is
/// left out, as a pencil leaves it out.
/// </summary>
public sealed class Working
{
    private readonly TemplateTerms _terms;
    private readonly CellNames _names;
    private readonly CellSources _sources;
    private readonly Func<CellReference, Cell> _cellOf;
    private readonly Dictionary<string, Notation> _notations = new(StringComparer.Ordinal);

    private Working(Solution solution, Func<CellReference, Cell> cellOf)
    {
        (Solution, _cellOf) = (solution, cellOf);
        _terms = TemplateTerms.Of(solution.Template);
        _names = new CellNames(solution.Template);
        foreach (var given in solution.Template.Givens) _notations[given.Name] = given.Notation;
        foreach (var step in solution.Template.Steps) _notations[step.Name] = step.Notation;
        Values = new TermEvaluator(cellOf, _terms);
        _sources = new CellSources(_terms, Values);
    }

    /// <summary>What is worked out.</summary>
    public Solution Solution { get; }

    /// <summary>The values of its terms.</summary>
    internal TermEvaluator Values { get; }

    /// <summary>The working of a solved sheet.</summary>
    public static Working Of(Solution solution) => new(solution, cell => solution[cell.Tensor][cell.Row - 1, cell.Column - 1]);

    /// <summary>The working of a sheet in whose cells other numbers stand, a pupil's for instance: what comes out of each cell is what follows from them.</summary>
    /// <param name="solution">The sheet.</param>
    /// <param name="cellOf">What stands in a cell.</param>
    public static Working Of(Solution solution, Func<CellReference, Cell> cellOf) => new(solution, cellOf);

    /// <summary>The line of one cell of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="row">The cell's row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <exception cref="OperandException">Other numbers than the right ones stand in the cells, and they have no result.</exception>
    /// <exception cref="OverflowException">By such numbers one leaves 64 bits.</exception>
    public string Line(StepTensor step, int row, int column)
    {
        var cell = new CellReference(step.Name, row, column);
        var term = _terms.Of(cell)!;
        try
        {
            return $"{NameOf(cell)} = {new WorkingLine(this, step, _terms[step.Name]).Of(term, Written(Values.Evaluate(term), step.Notation))}";
        }
        catch (Exception mistake) when (mistake is InvalidOperationException or DivideByZeroException)
        {
            throw new OperandException(mistake.Message);
        }
    }

    /// <summary>The lines of a step's cells, row by row.</summary>
    public IReadOnlyList<string> Lines(StepTensor step) =>
        [.. Enumerable.Range(0, step.Shape.Count).Select(step.Shape.CellAt).Select(cell => Line(step, cell.Row, cell.Column))];

    /// <summary>The cells that one rests on at once: those that its term names, but for what wasn't chosen; null for a given's, which rests on none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isTold">Whether it may be told what was chosen; else all are there among which it is to be chosen, unless they are many.</param>
    public IReadOnlyList<CellReference>? Sources(CellReference cell, bool isTold) => _sources.Of(cell, isTold);

    /// <summary>What the sheet calls a cell.</summary>
    internal string NameOf(CellReference cell) => _names.Of(cell);

    /// <summary>A cell's value as it is written on the sheet, with a true minus sign.</summary>
    internal string Written(CellReference cell) => Written(_cellOf(cell), _notations[cell.Tensor]);

    /// <summary>A value as it is written in a step's cells; a number that the notation can't write, which the right ones never are, as it is.</summary>
    internal static string Written(Cell value, Notation notation)
    {
        try
        {
            return Signed(value.Write(notation));
        }
        catch (InexactNotationException)
        {
            return Signed(value.ToString());
        }
    }

    /// <summary>A value of no cell.</summary>
    internal static string Written(Cell value) => value.Word is { } word ? $"“{word}”" : Signed(value.ToString());

    private static string Signed(string number) => number is ['-', .. var rest] && rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] == '.') ? $"−{rest}" : number;
}
