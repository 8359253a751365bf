using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>What each thing that a sheet asks can earn.</summary>
public static class CellPoints
{
    /// <summary>The points by the names of the cells; what isn't there earns nothing.</summary>
    /// <param name="sheet">The sheet, whose topic has points.</param>
    /// <param name="asked">All that it asks.</param>
    public static IReadOnlyDictionary<string, Rational> Of(RunSheet sheet, IReadOnlyCollection<AskedCell> asked)
    {
        var points = new Dictionary<string, Rational>(StringComparer.Ordinal);
        switch (sheet.Topic.Points)
        {
            case BlankPoints each:
                // A blank in which the value may be replaced asks twice; what replaces a printed value earns nothing.
                foreach (var blank in asked.GroupBy(cell => cell.Entry).Where(blank => blank.Key.IsBlank)) Share(each.Each, [.. blank]);
                break;
            case StepPoints steps:
                foreach (var (step, earned) in steps.Steps) Share(earned, [.. asked.Where(cell => cell.Step?.Name == step)]);
                break;
            case SheetPoints whole:
                Share(whole.Total, asked);
                break;
        }
        return points;

        void Share(Rational all, IReadOnlyCollection<AskedCell> cells)
        {
            foreach (var cell in cells) points[cell.Name] = all / cells.Count;
        }
    }

    /// <summary>The same where no one but a program marks, cell by cell: what a step earns that stands nowhere is shared among all cells, in which it shows.</summary>
    public static IReadOnlyDictionary<string, Rational> OfAll(RunSheet sheet, IReadOnlyCollection<AskedCell> asked)
    {
        var points = Of(sheet, asked);
        var rest = StepsOf(sheet).Where(step => !asked.Any(cell => cell.Step?.Name == step.Key)).Aggregate(Rational.Zero, (sum, step) => sum + step.Value);
        return rest.IsZero || asked.Count == 0 ? points : asked.ToDictionary(cell => cell.Name, cell => points.GetValueOrDefault(cell.Name) + rest / asked.Count, StringComparer.Ordinal);
    }

    /// <summary>What steps earn, by name, where points are for steps; else none.</summary>
    public static IReadOnlyDictionary<string, Rational> StepsOf(RunSheet sheet) =>
        sheet.Topic.Points is StepPoints steps ? steps.Steps.ToDictionary(StringComparer.Ordinal) : [];

    /// <summary>What the sheet can earn in all; null where its topic has no points.</summary>
    public static Rational? TotalOf(RunSheet sheet) => Earnings.Of(sheet)?.Total;
}
