using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Marking;

/// <summary>
/// Names the slip by which a pupil came to what is wrong. One number may be hit by chance, so a slip is named where it explains several cells of a step or of a column, and nothing
/// there speaks against it; else where what it explains on the sheet is too much for chance.
/// </summary>
/// <param name="slips">The slips of the template.</param>
/// <param name="own">The pupil's numbers.</param>
internal sealed class Diagnosis(SlipTerms slips, OwnNumbers own)
{
    // So many cells that a slip alone explains are no chance: of a whole step, and of one column of it.
    private const int LeastInStep = 2, LeastInColumn = 3;

    /// <summary>The cells, with the slips that were found.</summary>
    public List<JudgedCell> Of(List<JudgedCell> cells)
    {
        foreach (var step in cells.Index().Where(cell => cell.Item.Asked is { Step: not null, Cell: not null }).GroupBy(cell => cell.Item.Asked.Step!).ToList())
        {
            List<(int Index, JudgedCell Cell)> asked = [.. step.DistinctBy(cell => (cell.Item.Asked.Entry.TensorRow, cell.Item.Asked.Entry.TensorColumn))];
            if (asked.Count(cell => cell.Cell.Verdict == Verdict.Wrong) < Math.Min(LeastInStep, LeastInColumn)) continue;
            var (words, found) = Best(step.Key, asked);
            foreach (var index in found) cells[index] = cells[index] with { Slip = words };
        }
        foreach (var (index, words) in ScatteredSlips.In([.. Unnamed(cells)])) cells[index] = cells[index] with { Slip = words };
        return cells;
    }

    private IEnumerable<(int, Cell, Cell, IReadOnlyList<(string, Cell)>)> Unnamed(List<JudgedCell> cells)
    {
        foreach (var (index, cell) in cells.Index().DistinctBy(cell => cell.Item.Asked.Cell))
        {
            if (cell is not { Verdict: Verdict.Wrong, Slip: "", Read: { } read, Asked: { Step: { } step, Cell: not null } } || (cell.Own ?? cell.Asked.Right) is not { } right) continue;
            List<(string, Cell)> given = [];
            foreach (var (words, terms) in slips.Of(step))
            {
                if (Slipped(cell, step, terms) is { } value && value != cell.Asked.Right) given.Add((words, value));
            }
            yield return (index, read, right, given);
        }
    }

    private Cell? Slipped(JudgedCell cell, StepTensor step, Terms.Term[] terms) => ValueOf(terms[(cell.Asked.Entry.TensorRow - 1) * step.Shape.Columns + cell.Asked.Entry.TensorColumn - 1]);

    private (string Words, IReadOnlyList<int> Cells) Best(StepTensor step, List<(int Index, JudgedCell Cell)> asked)
    {
        (string Words, IReadOnlyList<int> Cells) best = ("", []);
        foreach (var (words, terms) in slips.Of(step))
        {
            var evidence = asked.ConvertAll(cell => (cell.Index, Column: cell.Cell.Asked.Entry.TensorColumn, Says: Says(cell.Cell, step, terms)));
            var explained = evidence.Where(cell => cell.Says == true).ToList();
            if (explained.Count <= best.Cells.Count) continue;
            IReadOnlyList<int> found = explained.Count >= LeastInStep && evidence.TrueForAll(cell => cell.Says != false)
                ? [.. explained.Select(cell => cell.Index)]
                : [.. explained.GroupBy(cell => cell.Column).Where(column => column.Count() >= LeastInColumn && evidence.TrueForAll(cell => cell.Column != column.Key || cell.Says != false)).SelectMany(column => column.Select(cell => cell.Index))];
            if (found.Count > best.Cells.Count) best = (words, found);
        }
        return best;
    }

    // Whether a cell speaks for a slip, or against it; null for neither.
    private bool? Says(JudgedCell cell, StepTensor step, Terms.Term[] terms)
    {
        if (cell.Read is not { } read || Slipped(cell, step, terms) is not { } slipped) return null;
        if (slipped == cell.Asked.Right || slipped == cell.Own) return null;
        return read == slipped && cell.Verdict == Verdict.Wrong;
    }

    private Cell? ValueOf(Terms.Term term)
    {
        try
        {
            return own.Of(term)[0];
        }
        catch (Exception none) when (none is OperandException or OverflowException)
        {
            return null;
        }
    }
}
