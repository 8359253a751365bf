using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>The page to mark a topic from: all copies' final answers in one table.</summary>
public static class MarkingKey
{
    /// <summary>A topic's page; more where there are too many copies for one.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="rows">Its copies in handing-out order; at least one.</param>
    public static IReadOnlyList<Page> Pages(RunPlan plan, PlannedTopic topic, IReadOnlyList<MarkingRow> rows)
    {
        string title = topic.Template.Title, run = Imprints.HeadingText(plan.Heading);
        string[] line = [$"level {topic.Template.Level}", PointsText(topic.Points), plan.Heading.Date];
        var paper = new OfficePage(
            plan.Paper, plan.Type, $"Marking key: {title}", $"Marking key: {title}", string.Join(" · ", line.Where(text => text.Length > 0)), run, "not for pupils");
        MarkingTable table = MarkingTable.Fit(rows, plan.Type, paper.Room.Width, paper.Room.Height);
        int pages = table.Breaks.Count - 1;
        return [.. Enumerable.Range(0, pages).Select(page => paper.Draw(page + 1, pages, canvas => table.Draw(canvas, page, new Point(paper.Room.X, paper.Room.Y))))];
    }

    private static string PointsText(Points? points) => points switch
    {
        SheetPoints sheet => $"points {Imprints.PointsText(sheet.Total)}",
        BlankPoints blank => $"points {Imprints.PointsText(blank.Each)} each blank",
        StepPoints steps => $"points {string.Join(", ", steps.Steps.Select(step => $"{step.Key} {Imprints.PointsText(step.Value)}"))}",
        _ => "",
    };
}
