using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Pages.Office;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>The pages to mark a run from: for each topic a table with what earns marks on every copy, and its final answers.</summary>
internal static class MarkingKeys
{
    /// <summary>The pages.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="rows">For each topic its sheets in handing-out order, at least one; of a variant that several copies get, one.</param>
    public static IReadOnlyList<Page> Pages(RunPlan plan, IReadOnlyList<IReadOnlyList<MarkingRow>> rows) => OfficeComposer.Compose(new MarkingKey
    {
        Paper = plan.Paper,
        Type = plan.Type,
        Line = Imprints.Joined(Imprints.HeadingText(plan.Heading), plan.Heading.Date, CopiesText(plan, rows), SumText(rows)),
        Foot = Imprints.HeadingText(plan.Heading),
        Topics = [.. plan.Topics.Index().Select(topic => Of(plan, topic.Index, topic.Item, rows[topic.Index]))],
    });

    /// <summary>What all sheets of a copy can earn together, from the least to the most; none where nothing can be earned.</summary>
    internal static IReadOnlyList<Rational> Sums(IReadOnlyList<IReadOnlyList<MarkingRow>> rows)
    {
        if (!rows.Any(topic => topic.Any(row => row.Points is not null))) return [];
        var sums = new Rational[rows[0].Count];
        foreach (var topic in rows)
        {
            for (var copy = 0; copy < sums.Length; copy++) sums[copy] += topic[copy].Points ?? Rational.Zero;
        }
        return sums;
    }

    /// <summary>Points in a sentence: <c>22 points in all</c>; empty for none.</summary>
    internal static string SumText(IReadOnlyList<IReadOnlyList<MarkingRow>> rows) => Earnings.Text(Sums(rows)) is { Length: > 0 } sum ? $"{sum} points in all" : "";

    private static string CopiesText(RunPlan plan, IReadOnlyList<IReadOnlyList<MarkingRow>> rows) =>
        plan.Variants.Count > 0 ? $"{Count(plan.Variants.Count, "variant")}, {Count(plan.Copies.Count, "copy")}" : Count(rows[0].Count, "copy");

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? word : word == "copy" ? "copies" : $"{word}s")}");

    private static KeyTable Of(RunPlan plan, int place, PlannedTopic topic, IReadOnlyList<MarkingRow> rows)
    {
        var each = topic.Points is BlankPoints blank ? $"{Earnings.Text(blank.Each)} each blank" : "";
        var about = Imprints.Joined(string.Create(CultureInfo.InvariantCulture, $"page {Leaf.PageOf(plan, place)}"), $"level {topic.Template.Level}", each, PointsText(rows));
        return new KeyTable(topic.Title, about, Heads(topic, rows), [.. rows.Select(Of)]);
    }

    private static KeyRow Of(MarkingRow row)
    {
        var copy = row.Copy;
        return new KeyRow(copy.IsPupils ? copy.PrintedName : Imprints.CopyText(copy), copy.IsPupils ? copy.Id : "", row.Code, [.. row.Answers.Select(answer => new KeyAnswer(answer.Value, answer.Notation))]);
    }

    private static List<string> Heads(PlannedTopic topic, IReadOnlyList<MarkingRow> rows)
    {
        var points = topic.Points is StepPoints steps ? steps.Steps.ToDictionary(step => step.Key, step => step.Value, StringComparer.Ordinal) : [];
        return [.. rows[0].Answers.Select(answer => topic.Names.Marked(answer.Name) + (points.TryGetValue(answer.Name, out var some) ? $" ({Earnings.Text(some)})" : ""))];
    }

    private static string PointsText(IReadOnlyList<MarkingRow> rows)
    {
        var points = new List<Rational>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Points is { } some) points.Add(some);
        }
        return points.Count == 0 ? "" : $"{Earnings.Text(points)} points";
    }
}
