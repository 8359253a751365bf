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

    /// <summary>A wrong cell, and what each slip of its step gives there; null for no result.</summary>
    private sealed record WrongCell(int Index, JudgedCell Cell, Cell?[] Slipped);

    /// <summary>The cells, with the slips that were found.</summary>
    public List<JudgedCell> Of(List<JudgedCell> cells)
    {
        var unnamed = new List<WrongCell>();
        foreach (var step in cells.Index().Where(cell => cell.Item.Asked is { Step: not null, Cell: not null }).GroupBy(cell => cell.Item.Asked.Step!).ToList())
        {
            List<(int Index, JudgedCell Cell)> asked = [.. step.DistinctBy(cell => (cell.Item.Asked.Entry.TensorRow, cell.Item.Asked.Entry.TensorColumn))];
            var wrong = asked.FindAll(cell => cell.Cell.Verdict == Verdict.Wrong).ConvertAll(cell => new WrongCell(cell.Index, cell.Cell, Array.ConvertAll(slips.Of(step.Key), slip => Slipped(cell.Cell, slip.Terms))));
            if (wrong.Count >= LeastInStep)
            {
                var (words, found) = Best(slips.Of(step.Key), asked, wrong);
                foreach (var index in found) cells[index] = cells[index] with { Slip = words };
            }
            unnamed.AddRange(wrong.Where(cell => cells[cell.Index].Slip.Length == 0 && cell.Cell.Read is not null && (cell.Cell.Own ?? cell.Cell.Asked.Right) is not null));
        }
        foreach (var (index, words) in ScatteredSlips.In(unnamed.ConvertAll(WaysOf))) cells[index] = cells[index] with { Slip = words };
        return cells;
    }

    private (int, Cell, Cell, IReadOnlyList<(string, Cell)>) WaysOf(WrongCell cell)
    {
        List<(string, Cell)> given = [.. slips.Of(cell.Cell.Asked.Step!).Zip(cell.Slipped).Where(slip => slip.Second is { } value && value != cell.Cell.Asked.Right).Select(slip => (slip.First.Words, slip.Second!.Value))];
        return (cell.Index, cell.Cell.Read!.Value, cell.Cell.Own ?? cell.Cell.Asked.Right!.Value, given);
    }

    private (string Words, IReadOnlyList<int> Cells) Best((string Words, Terms.Term[] Terms)[] ways, List<(int Index, JudgedCell Cell)> asked, List<WrongCell> wrong)
    {
        (string Words, IReadOnlyList<int> Cells) best = ("", []);
        foreach (var (way, (words, terms)) in ways.Index())
        {
            var explained = wrong.FindAll(cell => Says(cell.Cell, cell.Slipped[way]) == true);
            if (explained.Count < LeastInStep || explained.Count <= best.Cells.Count) continue;
            var against = asked.FindAll(cell => (wrong.Find(other => other.Index == cell.Index) is { } known ? Says(cell.Cell, known.Slipped[way]) : Says(cell.Cell, Slipped(cell.Cell, terms))) == false).Select(cell => ColumnOf(cell.Cell)).ToHashSet();
            IReadOnlyList<int> found = against.Count == 0
                ? [.. explained.Select(cell => cell.Index)]
                : [.. explained.GroupBy(cell => ColumnOf(cell.Cell)).Where(column => column.Count() >= LeastInColumn && !against.Contains(column.Key)).SelectMany(column => column.Select(cell => cell.Index))];
            if (found.Count > best.Cells.Count) best = (words, found);
        }
        return best;
    }

    // Whether a cell speaks for a slip that gives a value there, or against it; null for neither.
    private static bool? Says(JudgedCell cell, Cell? slipped) =>
        cell.Read is not { } read || slipped is null || slipped == cell.Asked.Right || slipped == cell.Own ? null : read == slipped && cell.Verdict == Verdict.Wrong;

    private static int ColumnOf(JudgedCell cell) => cell.Asked.Entry.TensorColumn;

    private Cell? Slipped(JudgedCell cell, Terms.Term[] terms) => ValueOf(terms[(cell.Asked.Entry.TensorRow - 1) * cell.Asked.Step!.Shape.Columns + cell.Asked.Entry.TensorColumn - 1]);

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
