using System.Globalization;
using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Pages.Office;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Marking;

/// <summary>The picture of a class that was marked on paper: what was earned of each sheet or of its steps, and by how many how much.</summary>
internal static class TypedMarksPages
{
    private static readonly string[] Quarters = ["less than a quarter", "a quarter and more", "a half and more", "three quarters and more"];

    /// <summary>The pages.</summary>
    /// <exception cref="SheetException">No font has a sign of it.</exception>
    public static IReadOnlyList<Page> Of(TypedMarks marks) => OfficeComposer.Compose(new MarkedReport
    {
        Paper = marks.Plan.Paper,
        Type = marks.Plan.Type,
        Name = "Class",
        Title = $"Class: {marks.Plan.Heading.Title}",
        Line = "What was earned of each sheet, or of its steps: the dark part of a bar. Then of how many sheets how much was earned.",
        Foot = Imprints.HeadingText(marks.Plan.Heading),
        Topics = [.. Topics(marks)],
    });

    private static IEnumerable<TopicMarks> Topics(TypedMarks marks)
    {
        var first = 0;
        foreach (var topic in marks.Plan.Topics)
        {
            var steps = topic.Points is StepPoints points ? points.Steps : [];
            var columns = Enumerable.Range(first, Math.Max(1, steps.Count)).ToList();
            first += columns.Count;
            List<IReadOnlyList<Rational>> sheets = [.. marks.Rows.Select(row => columns.ConvertAll(column => row[column])).Where(row => row.Exists(mark => mark is not null)).Select(row => row.ConvertAll(mark => mark ?? Rational.Zero))];
            var rows = steps.Index().Select(step => Earned(SheetNames.Plain(topic.Names.Marked(step.Item.Key)), [.. sheets.Select(sheet => sheet[step.Index])], step.Item.Value));
            yield return TopicOf(topic.Title, [.. sheets.Select(Earnings.Sum)], MostOf(marks, columns), rows, "sheet", "sheets");
        }
        if (marks.Plan.Topics.Count > 1) yield return TopicOf("All together", [.. marks.Rows.Select(TypedMarks.TotalOf).OfType<Rational>()], marks.Table.Total.Most, [], "copy", "copies");
    }

    private static Rational? MostOf(TypedMarks marks, List<int> columns) =>
        columns.TrueForAll(column => marks.Table.Marks[column].Most is not null) ? Earnings.Sum(columns.Select(column => marks.Table.Marks[column].Most!.Value)) : null;

    private static TopicMarks TopicOf(string title, IReadOnlyList<Rational> totals, Rational? most, IEnumerable<StepMarks> steps, string one, string several)
    {
        if (totals.Count == 0) return new TopicMarks(title, "nothing entered", [], []);
        var mean = Earnings.Text((Earnings.Sum(totals) / totals.Count).Round(2));
        var points = string.Create(CultureInfo.InvariantCulture, $"mean {mean}{(most is { } all ? $" of {Earnings.Text(all)}" : "")}, {totals.Count} {(totals.Count == 1 ? one : several)}");
        return new TopicMarks(title, points, most is { IsZero: false } whole ? [.. steps, .. Spread(totals, whole, one, several)] : [.. steps], []);
    }

    private static StepMarks Earned(string label, IReadOnlyList<Rational> earned, Rational most)
    {
        var share = earned.Count == 0 || most.IsZero ? Rational.Zero : Earnings.Sum(earned) / (most * earned.Count);
        var hundredths = (int)(share * 100).Round().Numerator;
        var mean = earned.Count == 0 ? Rational.Zero : (Earnings.Sum(earned) / earned.Count).Round(2);
        return new StepMarks(label, hundredths, 0, 0, 100 - hundredths, string.Create(CultureInfo.InvariantCulture, $"{hundredths} %"), "") { Told = $"{Earnings.Text(mean)} of {Earnings.Text(most)}" };
    }

    private static IEnumerable<StepMarks> Spread(IReadOnlyList<Rational> totals, Rational most, string one, string several)
    {
        yield return Of("all of it", totals.Count(total => total >= most));
        for (var quarter = Quarters.Length - 1; quarter >= 0; quarter--)
        {
            Rational from = most * quarter / 4, to = most * (quarter + 1) / 4;
            yield return Of(Quarters[quarter], totals.Count(total => total >= from && total < to));
        }

        StepMarks Of(string label, int count) => new(label, count, 0, 0, totals.Count - count, "", "") { Told = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}") };
    }
}
