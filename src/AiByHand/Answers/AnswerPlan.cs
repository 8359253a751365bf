using System.Runtime.CompilerServices;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Answers;

/// <summary>The cells of a template's page, found once: all that rests on no number. Immutable.</summary>
internal sealed class AnswerPlan
{
    private static readonly ConditionalWeakTable<Template, AnswerPlan> Plans = [];

    private readonly HashSet<string> _hidden;
    private readonly Dictionary<string, PlannedCell[]> _items = new(StringComparer.Ordinal);

    private AnswerPlan(Template template)
    {
        var planner = new GridPlanner(template);
        var grids = new List<PlannedGrid>();
        foreach (var item in template.Page.Items.Values)
        {
            var planned = planner.Plan(item);
            grids.AddRange(planned);
            if (planned.Count > 0) _items[item.Name] = [.. planned.SelectMany(grid => grid.Cells)];
        }
        _hidden = [.. template.Steps.Where(step => Shown(grids, step.Name, step.Shape).Contains(false)).Select(step => step.Name)];
        // In the order of the steps; a tensor that stands twice, first where it stands first.
        Grids = [.. grids.OrderBy(grid => grid.Order)];
        var seen = new HashSet<TensorCell>();
        foreach (var grid in Grids)
        {
            foreach (var cell in grid.Cells)
            {
                cell.Number = Count++;
                if (cell.IsBeyond) continue;
                cell.IsCopy = !seen.Add(new TensorCell(grid.Tensor, cell.TensorRow, cell.TensorColumn));
                if (grid.Then is { } then) seen.Add(new TensorCell(then.Name, cell.TensorRow, cell.TensorColumn));
            }
        }
    }

    /// <summary>The grids in the order of the steps.</summary>
    public IReadOnlyList<PlannedGrid> Grids { get; }

    /// <summary>How many cells there are.</summary>
    public int Count { get; }

    /// <summary>The plan of a template, made when it is first asked for.</summary>
    public static AnswerPlan Of(Template template) => Plans.GetValue(template, static template => new AnswerPlan(template));

    /// <summary>An item's cells as they stand, row by row or line by line; none for an item without.</summary>
    public IReadOnlyList<PlannedCell> Of(string item) => _items.GetValueOrDefault(item, []);

    /// <summary>Whether all cells of a tensor can be read off the sheet: it is given, or stands there, be it in the cells of the one it replaces.</summary>
    public bool IsShown(string tensor) => !_hidden.Contains(tensor);

    private static bool[] Shown(IEnumerable<PlannedGrid> grids, string tensor, Shape shape)
    {
        var shown = new bool[shape.Count];
        foreach (var grid in grids)
        {
            if (grid.Tensor != tensor && grid.Then?.Name != tensor) continue;
            foreach (var cell in grid.Cells)
            {
                if (!cell.IsBeyond) shown[(cell.TensorRow - 1) * shape.Columns + cell.TensorColumn - 1] = true;
            }
        }
        return shown;
    }

    // An object: a set of tuples can't be compiled ahead.
    private sealed record TensorCell(string Tensor, int Row, int Column);
}
