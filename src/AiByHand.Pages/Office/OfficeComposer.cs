using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Office;

/// <summary>Pages for whoever hands out sheets and marks them.</summary>
public static class OfficeComposer
{
    /// <summary>The pages of a marking key. Short tables share a page, long ones go on over several.</summary>
    /// <exception cref="SheetException">No font has a sign of it.</exception>
    public static IReadOnlyList<Page> Compose(MarkingKey key) => new MarkingPages(key).Draw();

    /// <summary>The page of a report; more where there are too many topics for one.</summary>
    /// <exception cref="SheetException">No font has a sign of it.</exception>
    public static IReadOnlyList<Page> Compose(Report report)
    {
        var paper = new OfficePage(
            report.Paper,
            report.Type,
            "Report",
            $"Report: {report.Title}",
            "Effort: a ring for each copy; grey is the band, the stroke the topic’s median. Answers: how often each stands in the final answers (if many, the most frequent).",
            report.Foot);
        int each = (int)(paper.Room.Height / ReportStrip.Height), pages = (report.Topics.Count + each - 1) / each;
        return [.. Enumerable.Range(0, pages).Select(page => paper.Draw(page + 1, pages, canvas =>
        {
            var y = paper.Room.Y;
            foreach (var topic in report.Topics.Skip(page * each).Take(each))
            {
                new ReportStrip(topic, new Box(paper.Room.X, y, paper.Room.Width, ReportStrip.Height)).Draw(canvas);
                y += ReportStrip.Height;
            }
        }))];
    }

    /// <summary>The pages of how steps were done.</summary>
    /// <exception cref="SheetException">No font has a sign of it.</exception>
    public static IReadOnlyList<Page> Compose(MarkedReport report) => new MarkedReportPages(report).Draw();

    /// <summary>Whether a name has no room in a marking key and is shortened there with "…".</summary>
    public static bool Shortens(string name, TypeCase type) => MarkingTable.Shortens(name, type);
}
