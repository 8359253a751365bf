using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>What a run puts round a sheet.</summary>
public static class Imprints
{
    private const string Total = "total";

    /// <summary>The imprint of a sheet's pages.</summary>
    public static Imprint Of(RunPlan plan, RunSheet sheet) => new()
    {
        Type = plan.Type,
        Name = sheet.Copy.PrintedName,
        Copy = CopyText(sheet.Copy),
        Heading = HeadingText(plan.Heading),
        Date = plan.Heading.Date,
        Instructions = plan.Heading.Instructions,
        Code = sheet.Code,
        Page = sheet.Page,
        Pages = plan.Topics.Count,
        Qr = plan.HasQr ? QrModules.Of(sheet.Code) : null,
        Marks = Marks(sheet),
    };

    /// <summary>What tells a copy apart besides its name: <c>1001 · 7b</c>, or <c>Variant A</c>.</summary>
    internal static string CopyText(Copy copy) =>
        Joined(copy.IsPupils ? copy.Id : copy.Label, copy.PrintedGroup);

    /// <summary>The run's title and course.</summary>
    internal static string HeadingText(Heading heading) => Joined(heading.Title, heading.Course);

    /// <summary>Points as they are printed: <c>2</c>, <c>2.5</c>, <c>0.5</c>.</summary>
    internal static string PointsText(Rational points) => points.ToString() is ['.', ..] decimals ? $"0{decimals}" : points.ToString();

    private static IReadOnlyList<MarkBox> Marks(RunSheet sheet) => sheet.Topic.Points switch
    {
        SheetPoints points => [new MarkBox(Total, PointsText(points.Total))],
        BlankPoints points => [new MarkBox($"each blank {PointsText(points.Each)}", PointsText(points.Each * AnswerSheet.Of(sheet.Solution, sheet.Topic.Blanks).Blanks.Count()))],
        StepPoints points => [.. points.Steps.Select(step => new MarkBox(step.Key, PointsText(step.Value))), new MarkBox(Total, PointsText(Sum(points)))],
        _ => [],
    };

    private static Rational Sum(StepPoints points)
    {
        var sum = Rational.Zero;
        foreach (var (_, some) in points.Steps) sum += some;
        return sum;
    }

    private static string Joined(string first, string second) => first.Length > 0 && second.Length > 0 ? $"{first} · {second}" : first + second;
}
