using System.Buffers;
using AiByHand.Templates;
using AiByHand.Terms;
using AiByHand.Workings;

namespace AiByHand.Pages.Composing;

/// <summary>The cell of a step that stands for all its cells where only one is worked out: the one where most is calculated, of those whose line has room.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Line">Its working.</param>
internal sealed record WorkedCell(CellReference Cell, string Line)
{
    private const int LongestLine = 60;

    // What makes a line worth showing: something is calculated.
    private static readonly SearchValues<char> Calculations = SearchValues.Create("·÷+−^");

    /// <summary>The one of a step.</summary>
    /// <param name="working">The working of the sheet.</param>
    /// <param name="step">The step.</param>
    /// <param name="prints">Whether the sheet prints a cell; one that is asked is taken before it. Null where nothing is printed.</param>
    public static WorkedCell Of(Working working, StepTensor step, Func<CellReference, bool>? prints = null)
    {
        var lines = working.Lines(step);
        var best = Enumerable.Range(0, lines.Count).MaxBy(cell => (prints?.Invoke(CellOf(cell)) != true, lines[cell].Length <= LongestLine, lines[cell].Count(Calculations.Contains), lines[cell].Length <= LongestLine ? lines[cell].Length : -lines[cell].Length));
        return new WorkedCell(CellOf(best), lines[best]);

        CellReference CellOf(int place) => CellReference.At(step.Name, step.Shape, place);
    }
}
