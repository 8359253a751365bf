using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.QrCodes;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Runs.Printing;

/// <summary>What a run puts round a sheet, and on its cover.</summary>
public static class Imprints
{
    private const string Total = "total";
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>The imprint of a sheet's pages.</summary>
    public static Imprint Of(RunPlan plan, RunSheet sheet) => Of(plan, sheet.Copy, Leaf.PageOf(plan, sheet.Page - 1)) with
    {
        Heading = HeadingText(plan.Heading),
        Code = sheet.Code,
        IsBack = Leaf.IsBack(plan, sheet.Page - 1),
        Qr = plan.HasQr ? QrModules.Of(plan.PractiseAt is { } page && !sheet.Topic.IsOwn ? PractiseAddress.Of(page, sheet.Code) : sheet.Code) : null,
        Marks = Marks(sheet),
    };

    /// <summary>A copy's cover.</summary>
    public static Cover CoverOf(RunPlan plan, CopyRecord record)
    {
        List<Earnings?> earnings = [.. record.Sheets.Select(Earnings.Of)];
        return new Cover
        {
            Title = plan.Heading.Title,
            Source = plan.Topics.All(topic => topic.Template.Source == plan.Topics[0].Template.Source) ? plan.Topics[0].Template.Source : "",
            Imprint = Of(plan, record.Copy, 1) with { Heading = plan.Heading.Course },
            Lines = [.. plan.Topics.Zip(earnings).Select((line, topic) => new CoverLine(Leaf.PageOf(plan, topic), line.First.Title, line.Second is { } earned ? Earnings.Text(earned.Total) : ""))],
            Total = earnings.Exists(earned => earned is not null) ? Earnings.Text(Earnings.Sum(earnings.OfType<Earnings>().Select(earned => earned.Total))) : "",
        };
    }

    /// <summary>What tells a copy apart besides its name: <c>1001 · 7b · Variant A</c>, or <c>Variant A</c>.</summary>
    internal static string CopyText(Copy copy) => Joined(copy.IsPupils ? copy.Id : copy.Label, copy.PrintedGroup, copy.Variant?.Label ?? "");

    /// <summary>The run's title and course.</summary>
    internal static string HeadingText(Heading heading) => Joined(heading.Title, heading.Course);

    /// <summary>Words with dots between them; what is empty is left out.</summary>
    internal static string Joined(params IEnumerable<string> words) => string.Join(" · ", words.Where(word => word.Length > 0));

    /// <summary>How wide a run's gutter is, in points.</summary>
    internal static double GutterOf(RunPlan plan) => (double)plan.Gutter.Numerator / plan.Gutter.Denominator * PointsPerMillimetre;

    private static Imprint Of(RunPlan plan, Copy copy, int page) => new()
    {
        Type = plan.Type,
        Name = copy.PrintedName,
        Copy = CopyText(copy),
        Date = plan.Heading.Date,
        Instructions = plan.Heading.Instructions,
        Code = "",
        Page = page,
        Pages = Leaf.PagesOf(plan),
        Gutter = GutterOf(plan),
    };

    private static IReadOnlyList<MarkBox> Marks(RunSheet sheet)
    {
        if (Earnings.Of(sheet) is not { } earned) return [];
        var total = Earnings.Text(earned.Total);
        if (sheet.Topic.Points is BlankPoints points) return [new MarkBox($"each blank {Earnings.Text(points.Each)}", total)];
        return [.. earned.Steps.Select(step => new MarkBox(step.Label, Earnings.Text(step.Points))), new MarkBox(Total, total)];
    }
}
