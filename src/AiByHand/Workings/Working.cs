using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Operations;
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
    private readonly SheetNames _names;
    private readonly Dictionary<string, Notation> _notations = new(StringComparer.Ordinal);

    private Working(Solution solution)
    {
        Solution = solution;
        _terms = TemplateTerms.Of(solution.Template);
        _names = new SheetNames(solution.Template);
        foreach (var given in solution.Template.Givens) _notations[given.Name] = given.Notation;
        foreach (var step in solution.Template.Steps) _notations[step.Name] = step.Notation;
        Values = new TermEvaluator(ValueOf, _terms);
    }

    /// <summary>What is worked out.</summary>
    public Solution Solution { get; }

    /// <summary>The values of its terms.</summary>
    internal TermEvaluator Values { get; }

    /// <summary>The working of a solved sheet.</summary>
    public static Working Of(Solution solution) => new(solution);

    /// <summary>The line of one cell of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="row">The cell's row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    public string Line(StepTensor step, int row, int column)
    {
        var cell = new CellReference(step.Name, row, column);
        return $"{NameOf(cell)} = {new WorkingLine(this, step, _terms[step.Name]).Of(_terms.Of(cell)!, Written(cell))}";
    }

    /// <summary>The lines of a step's cells, row by row.</summary>
    public IReadOnlyList<string> Lines(StepTensor step) =>
        [.. Enumerable.Range(0, step.Shape.Count).Select(cell => Line(step, cell / step.Shape.Columns + 1, cell % step.Shape.Columns + 1))];

    /// <summary>What the sheet calls a cell: <c>Z1[2,1]</c>, <c>(Y − Y')[2,1]</c>; a tensor of one cell by its name alone.</summary>
    internal string NameOf(CellReference cell) =>
        Solution[cell.Tensor].Shape.Count == 1 ? _names.Short(cell.Tensor) : FormattableString.Invariant($"{_names.Operand(cell.Tensor).Within(Precedence.Atom)}[{cell.Row},{cell.Column}]");

    /// <summary>A cell's value as it is written on the sheet, with a true minus sign.</summary>
    internal string Written(CellReference cell) => Signed(ValueOf(cell).Write(_notations[cell.Tensor]));

    /// <summary>A value of no cell.</summary>
    internal static string Written(Cell value) => value.Word is { } word ? $"“{word}”" : Signed(value.ToString());

    private static string Signed(string number) => number is ['-', .. var rest] && rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] == '.') ? $"−{rest}" : number;

    private Cell ValueOf(CellReference cell) => Solution[cell.Tensor][cell.Row - 1, cell.Column - 1];
}
