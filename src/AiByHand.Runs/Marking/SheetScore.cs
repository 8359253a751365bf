using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Templates;

namespace AiByHand.Runs.Marking;

/// <summary>What a marked sheet has earned, as the run says. Points are rounded to two decimals where they are added up, not before.</summary>
internal sealed class SheetScore
{
    private const int Places = 2;

    private readonly Dictionary<JudgedCell, (Rational Earned, Rational Most)> _cells = new(ReferenceEqualityComparer.Instance);

    private SheetScore(RunSheet sheet, MarkedSheet marked)
    {
        if (Earnings.Of(sheet) is not { } earnings)
        {
            Columns.Add(null);
            return;
        }
        Most = earnings.Total;
        IsOfWhole = sheet.Topic.Points is SheetPoints;
        var points = CellPoints.Of(sheet, [.. marked.Cells.Select(cell => cell.Asked)]);
        foreach (var cell in marked.Cells)
        {
            if (points.TryGetValue(cell.Asked.Name, out var most)) _cells[cell] = (most * marked.CreditOf(cell), most);
        }
        foreach (var (step, earned) in CellPoints.StepsOf(sheet))
        {
            var cells = marked.Cells.Where(cell => cell.Asked.Step?.Name == step).ToList();
            // A step that stands nowhere shows in what follows from it: it earns what the sheet does.
            Columns.Add((cells.Count == 0 ? earned * marked.CreditOf(marked.Cells) : Sum(cells)).Round(Places));
        }
        Total = Earnings.SumOrNone(Columns) ?? Sum(marked.Cells).Round(Places);
        if (Columns.Count == 0) Columns.Add(Total);
    }

    /// <summary>What the sheet has earned.</summary>
    public Rational Total { get; }

    /// <summary>What it can earn; null where its topic has no points.</summary>
    public Rational? Most { get; }

    /// <summary>Whether it earns as a whole: each of its cells the same.</summary>
    public bool IsOfWhole { get; }

    /// <summary>What stands in its columns of the table of marks: one, or one for each step that earns; null where its topic has no points.</summary>
    public List<Rational?> Columns { get; } = [];

    /// <summary>The score of a sheet.</summary>
    public static SheetScore Of(RunSheet sheet, MarkedSheet marked) => new(sheet, marked);

    /// <summary>What a cell has earned, and could have; nothing for one that earns nothing.</summary>
    public (Rational Earned, Rational Most) Of(JudgedCell cell) => _cells.GetValueOrDefault(cell);

    /// <summary>What a step's cells have earned together, and could have; null where they can earn nothing, or the sheet earns as a whole: parts of it, rounded, wouldn't add up.</summary>
    /// <param name="marked">The sheet.</param>
    /// <param name="step">The step; null for the givens that are copied in.</param>
    public (Rational Earned, Rational Most)? Of(MarkedSheet marked, StepTensor? step)
    {
        if (IsOfWhole) return null;
        var cells = marked.Cells.Where(cell => cell.Asked.Step == step && _cells.ContainsKey(cell)).ToList();
        return cells.Count == 0 ? null : (Sum(cells).Round(Places), Earnings.Sum(cells.Select(cell => Of(cell).Most)).Round(Places));
    }

    private Rational Sum(IEnumerable<JudgedCell> cells) => Earnings.Sum(cells.Select(cell => Of(cell).Earned));
}
