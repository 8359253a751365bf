using AiByHand.Pages.Office;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Tensors;

namespace AiByHand.Runs.Printing;

/// <summary>The page that shows whether a run is fair.</summary>
internal static class Reports
{
    /// <summary>The page; more where there are too many topics for one.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="bands">Each topic's band.</param>
    /// <param name="sheets">Each topic's sheets, in handing-out order.</param>
    public static IReadOnlyList<Page> Pages(RunPlan plan, IReadOnlyList<EffortBand> bands, IReadOnlyList<IReadOnlyList<SheetSummary>> sheets) => OfficeComposer.Compose(new Report
    {
        Paper = plan.Paper,
        Type = plan.Type,
        Title = plan.Heading.Title,
        Foot = Imprints.Joined(Imprints.HeadingText(plan.Heading), MarkingKeys.SumText([.. sheets.Select(topic => topic.Select(sheet => sheet.Row).ToList())])),
        Topics = [.. plan.Topics.Select((topic, i) => Of(topic, bands[i], sheets[i]))],
    });

    /// <summary>What is reported of a topic.</summary>
    public static ReportedTopic Of(PlannedTopic topic, EffortBand band, IReadOnlyList<SheetSummary> sheets) => new(
        topic.Key,
        topic.Title,
        topic.Template.Level,
        band.Median,
        band.Percent,
        [.. sheets.Select(sheet => (sheet.Weight, !band.Holds(sheet.Weight)))],
        Count(sheets),
        Same(sheets, sheet => sheet.Givens),
        Same(sheets, AnswersOf));

    private static List<(string Text, int Count)> Count(IReadOnlyList<SheetSummary> sheets)
    {
        var counts = new Dictionary<string, (Cell Cell, int Count)>(StringComparer.Ordinal);
        foreach (var (step, value) in sheets.SelectMany(sheet => sheet.Answers))
        {
            foreach (var cell in value.Cells)
            {
                var text = cell.Write(step.Notation);
                counts[text] = (cell, counts.GetValueOrDefault(text).Count + 1);
            }
        }
        return [.. counts
            .OrderBy(entry => entry.Value.Cell.Word is not null)
            .ThenBy(entry => entry.Value.Cell.Word is null ? entry.Value.Cell.Number : default)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (entry.Key, entry.Value.Count))];
    }

    private static string AnswersOf(SheetSummary sheet) => string.Join('\n', sheet.Answers.Select(answer => $"{answer.Step.Name} {answer.Value.Shape}: {answer.Value}"));

    private static List<string> Same(IReadOnlyList<SheetSummary> sheets, Func<SheetSummary, string> mark) =>
        [.. sheets.GroupBy(mark, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => string.Join(", ", group.Select(sheet => sheet.Row.Copy.Id)))];
}
