using AiByHand.Expressions;
using AiByHand.Solutions;
using AiByHand.Tensors;

namespace AiByHand.Answers;

/// <summary>
/// All cells of a solved sheet, the one list of what is printed and what is asked: effort, points, pages, forms and marking read it, so that nobody works out a second
/// time which cells are blank. Immutable.
/// </summary>
public sealed class AnswerSheet
{
    private readonly AnswerPlan _plan;
    private readonly Entry[] _entries;

    private AnswerSheet(AnswerPlan plan, Entry[] entries) => (_plan, _entries) = (plan, entries);

    /// <summary>Every cell in the order of the steps: first the givens', then what follows, each as it stands, row by row.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The cells that the pupil fills in, in the order of the steps.</summary>
    public IEnumerable<Entry> Blanks => _entries.Where(entry => entry.IsBlank);

    /// <summary>A sheet's cells.</summary>
    /// <param name="solution">What is right.</param>
    /// <param name="blanks">Which cells are blank.</param>
    /// <exception cref="Tensors.OperandException">A mask has no value: which cells are structural zeros can't be told.</exception>
    public static AnswerSheet Of(Solution solution, Blanks blanks = Answers.Blanks.All)
    {
        var plan = AnswerPlan.Of(solution.Template);
        var entries = new Entry[plan.Count];
        foreach (var grid in plan.Grids) Fill(entries, solution, blanks, grid);
        return new AnswerSheet(plan, entries);
    }

    /// <summary>The cells of an item of the page as they stand, row by row; of code, line by line. None for an item without cells.</summary>
    public IReadOnlyList<Entry> Of(string item)
    {
        var cells = _plan.Of(item);
        var entries = new Entry[cells.Count];
        for (var i = 0; i < entries.Length; i++) entries[i] = _entries[cells[i].Number];
        return entries;
    }

    private static void Fill(Entry[] entries, Solution solution, Blanks blanks, PlannedGrid grid)
    {
        Tensor value = solution[grid.Tensor], final = grid.Then is null ? value : solution[grid.Then.Name];
        var structural = grid.Dark is null ? null : Evaluator.Evaluate(grid.Dark, solution.Values);
        var scaffold = blanks == Answers.Blanks.Book ? solution.Template.Printed.GetValueOrDefault(grid.Tensor) : null;
        foreach (var cell in grid.Cells)
        {
            var isStructural = IsSet(structural, cell);
            var isPrinted = !grid.IsBlank || isStructural || IsSet(scaffold, cell);
            entries[cell.Number] = new Entry(cell, value, final, isPrinted, isStructural);
        }
    }

    private static bool IsSet(Tensor? mask, PlannedCell cell) => mask is not null && cell.In(mask) is { Number.IsZero: false };
}
