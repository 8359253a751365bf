using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>The pages to mark a run from: for each topic a table with what earns marks on every copy, and its final answers. Short tables share a page. Lengths are in points.</summary>
public static class MarkingKey
{
    private const string Title = "Marking key";
    private const double TitleSize = 14, WordSize = 8.5;
    private const double HeadHeight = 22;
    private const double HeadGap = 14;
    private const double SectionGap = 16;

    /// <summary>The pages.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="rows">For each topic its sheets in handing-out order, at least one; of a variant that several copies get, one.</param>
    public static IReadOnlyList<Page> Pages(RunPlan plan, IReadOnlyList<IReadOnlyList<MarkingRow>> rows)
    {
        Box room = Paper(plan, rows, "").Room;
        var pages = new List<List<Section>>();
        double y = double.MaxValue;
        foreach (var (place, topic) in plan.Topics.Index())
        {
            MarkingTable table = MarkingTable.Fit(rows[place], Heads(topic, rows[place]), plan.Type, room.Width, room.Height - HeadHeight);
            for (int part = 0; part < table.Breaks.Count - 1; part++)
            {
                double needed = HeadHeight + table.HeightOf(part);
                if (y + needed > room.Bottom)
                {
                    pages.Add([]);
                    y = room.Y;
                }
                pages[^1].Add(new Section(place, topic, PointsText(rows[place]), table, part, y));
                y += needed + SectionGap;
            }
        }
        return [.. pages.Select((sections, page) => Paper(plan, rows, string.Join(", ", sections.Select(section => section.Topic.Title).Distinct()))
            .Draw(page + 1, pages.Count, canvas => sections.ForEach(section => section.Draw(canvas, plan, room))))];
    }

    /// <summary>What all sheets of a copy can earn together, from the least to the most; none where nothing can be earned.</summary>
    internal static IReadOnlyList<Rational> Sums(IReadOnlyList<IReadOnlyList<MarkingRow>> rows)
    {
        if (!rows.Any(topic => topic.Any(row => row.Points is not null))) return [];
        return [.. Enumerable.Range(0, rows[0].Count).Select(copy => Earnings.Sum(rows.Select(topic => topic[copy].Points ?? Rational.Zero)))];
    }

    /// <summary>Points in a sentence: <c>22 points in all</c>; empty for none.</summary>
    internal static string SumText(IReadOnlyList<IReadOnlyList<MarkingRow>> rows) => Earnings.Text(Sums(rows)) is { Length: > 0 } sum ? $"{sum} points in all" : "";

    private static OfficePage Paper(RunPlan plan, IReadOnlyList<IReadOnlyList<MarkingRow>> rows, string topics)
    {
        string copies = plan.Variants.Count > 0 ? Count(plan.Variants.Count, "variant") + ", " + Count(plan.Copies.Count, "copy") : Count(rows[0].Count, "copy");
        string line = Imprints.Joined(Imprints.HeadingText(plan.Heading), plan.Heading.Date, copies, SumText(rows));
        return new OfficePage(plan.Paper, plan.Type, $"{Title}: {topics}", Title, line, Imprints.HeadingText(plan.Heading), "not for pupils");
    }

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? word : word == "copy" ? "copies" : $"{word}s")}");

    private static IReadOnlyList<string> Heads(PlannedTopic topic, IReadOnlyList<MarkingRow> rows)
    {
        var points = topic.Points is StepPoints steps ? steps.Steps.ToDictionary(step => step.Key, step => step.Value, StringComparer.Ordinal) : [];
        return [.. rows[0].Answers.Select(answer => topic.Names.Marked(answer.Step.Name) + (points.TryGetValue(answer.Step.Name, out Rational some) ? $" ({Earnings.Text(some)})" : ""))];
    }

    private static string PointsText(IReadOnlyList<MarkingRow> rows) => Earnings.Text([.. rows.Select(row => row.Points).OfType<Rational>()]) is { Length: > 0 } points ? $"{points} points" : "";

    private sealed record Section(int Place, PlannedTopic Topic, string Points, MarkingTable Table, int Part, double Top)
    {
        public void Draw(Canvas canvas, RunPlan plan, Box room)
        {
            string each = Topic.Points is BlankPoints blank ? $"{Earnings.Text(blank.Each)} each blank" : "";
            string words = Imprints.Joined(string.Create(CultureInfo.InvariantCulture, $"page {Leaf.PageOf(plan, Place)}"), $"level {Topic.Template.Level}", each, Points);
            FittedLine about = FittedLine.Of(words, FontFace.Sans, WordSize, Sizes.LeastType, room.Width / 2);
            FittedLine title = FittedLine.Of(Part == 0 ? Topic.Title : $"{Topic.Title}, continued", FontFace.Hand, TitleSize, Sizes.LeastType, room.Width - about.Width - HeadGap);
            OfficePage.Write(canvas, title, room.X, Top + TitleSize, Palette.Black);
            OfficePage.Write(canvas, about, room.Right - about.Width, Top + TitleSize, Palette.Black);
            Table.Draw(canvas, Part, new Point(room.X, Top + HeadHeight));
        }
    }
}
