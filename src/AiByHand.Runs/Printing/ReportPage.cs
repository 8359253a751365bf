using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>The page that shows whether a run is fair: how hard each topic's sheets are, what their answers are, and whether all differ.</summary>
internal static class ReportPage
{
    /// <summary>The page; more where there are too many topics for one.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="reports">Its topics.</param>
    /// <param name="points">What a copy can earn, in words; empty for nothing.</param>
    public static IReadOnlyList<Page> Pages(RunPlan plan, IReadOnlyList<TopicReport> reports, string points = "")
    {
        string run = Imprints.HeadingText(plan.Heading);
        var paper = new OfficePage(
            plan.Paper,
            plan.Type,
            "Report",
            $"Report: {plan.Heading.Title}",
            "Effort: a ring for each copy; grey is the band, the stroke the topic's median. Answers: how often each stands in the final answers (if many, the most frequent).",
            Imprints.Joined(run, points),
            "not for pupils");
        int each = (int)(paper.Room.Height / ReportStrip.Height), pages = (reports.Count + each - 1) / each;
        return [.. Enumerable.Range(0, pages).Select(page => paper.Draw(page + 1, pages, canvas =>
        {
            double y = paper.Room.Y;
            foreach (TopicReport report in reports.Skip(page * each).Take(each))
            {
                new ReportStrip(report, new Box(paper.Room.X, y, paper.Room.Width, ReportStrip.Height)).Draw(canvas);
                y += ReportStrip.Height;
            }
        }))];
    }
}
