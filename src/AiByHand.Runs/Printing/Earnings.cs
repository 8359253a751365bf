using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Templates;

namespace AiByHand.Runs.Printing;

/// <summary>What a sheet can earn.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Steps">For which steps, in the template's order; empty where it is earned by the sheet as a whole.</param>
internal sealed record Earnings(Rational Total, IReadOnlyList<StepEarning> Steps)
{
    /// <summary>A sheet's; null where nothing can be earned.</summary>
    public static Earnings? Of(RunSheet sheet) => sheet.Topic.Points switch
    {
        SheetPoints points => new Earnings(points.Total, []),
        BlankPoints points => new Earnings(points.Each * BlankCells(sheet), []),
        StepPoints points => new Earnings(Sum(points.Steps.Select(step => step.Value)), [.. points.Steps.Select(step => StepEarning.Of(sheet, step.Key, step.Value))]),
        _ => null,
    };

    /// <summary>The sum of points.</summary>
    public static Rational Sum(IEnumerable<Rational> points)
    {
        var sum = Rational.Zero;
        foreach (var some in points) sum += some;
        return sum;
    }

    /// <summary>The sum of those points that are there; null where none are.</summary>
    public static Rational? SumOrNone(IEnumerable<Rational?> points)
    {
        Rational? sum = null;
        foreach (var some in points)
        {
            if (some is { } there) sum = (sum ?? Rational.Zero) + there;
        }
        return sum;
    }

    /// <summary>Points as they are printed: <c>2</c>, <c>2.5</c>, <c>0.5</c>.</summary>
    public static string Text(Rational points) => points.ToString() is ['.', ..] decimals ? $"0{decimals}" : points.ToString();

    /// <summary>Points that may differ from copy to copy, as printed: <c>22</c>, or <c>21.5 to 23</c>; empty for none.</summary>
    public static string Text(IReadOnlyList<Rational> points)
    {
        if (points.Count == 0) return "";
        Rational least = points[0], most = points[0];
        for (var i = 1; i < points.Count; i++) (least, most) = (points[i] < least ? points[i] : least, points[i] > most ? points[i] : most);
        return least == most ? Text(least) : $"{Text(least)} to {Text(most)}";
    }

    private static int BlankCells(RunSheet sheet) => AnswerSheet.Of(sheet.Solution, sheet.Topic.Blanks).Blanks.Count();
}

/// <summary>What a step can earn.</summary>
/// <param name="Step">The step.</param>
/// <param name="Label">What the sheet calls it, marked up as captions are: <c>∂L/∂Z_3</c>.</param>
/// <param name="Points">The points.</param>
internal sealed record StepEarning(StepTensor Step, string Label, Rational Points)
{
    public static StepEarning Of(RunSheet sheet, string step, Rational points) =>
        new(sheet.Solution.Template.Steps.First(tensor => tensor.Name == step), sheet.Topic.Names.Marked(step), points);
}
