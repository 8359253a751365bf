using System.Globalization;
using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Office;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Templates;

namespace AiByHand.Runs.Marking;

/// <summary>Marked sheets to pages: a pupil's own, and the picture of the class.</summary>
internal static class MarkedPages
{
    private const int CommonestSlips = 3;

    /// <summary>A copy's pages: what was earned step by step, then each sheet with the signs of marking.</summary>
    /// <exception cref="RunException">A page can't be made.</exception>
    public static IReadOnlyList<Page> Of(RunPlan plan, MarkedCopy copy)
    {
        var sheets = copy.Record.Sheets.Zip(copy.Sheets).Where(sheet => sheet.Second is not null).Select(sheet => (Sheet: sheet.First, Handed: sheet.Second!)).ToList();
        var who = copy.Record.Copy;
        var earned = Earned(Earnings.Sum(sheets.Select(sheet => sheet.Handed.Score.Total)), Earnings.SumOrNone(sheets.Select(sheet => sheet.Handed.Score.Most)));
        return SheetPainter.Told(sheets[0].Sheet, () => (IReadOnlyList<Page>)
        [
            .. OfficeComposer.Compose(new MarkedReport
            {
                Paper = plan.Paper,
                Type = plan.Type,
                Name = "Marks",
                Title = $"{(who.PrintedName is { Length: > 0 } name ? name : who.Label is { Length: > 0 } label && !who.IsPupils ? label : who.Id)}{(earned.Length > 0 ? $": {earned}" : "")}",
                Line = "On the sheets: a tick is right; a wave follows from your own numbers; a stroke is wrong, with the right number in red.",
                Foot = Imprints.Joined(Imprints.HeadingText(plan.Heading), Imprints.CopyText(who)),
                IsPupils = true,
                Topics = [.. sheets.Select(sheet => TopicOf(sheet.Sheet, sheet.Handed))],
            }),
            .. sheets.Select(sheet => PageOf(plan, sheet.Sheet, sheet.Handed)),
        ]);
    }

    /// <summary>The picture of the class.</summary>
    /// <exception cref="RunException">A page can't be made.</exception>
    public static IReadOnlyList<Page> Of(RunPlan plan, IReadOnlyList<MarkedCopy> copies) => SheetPainter.Told(copies[0].Record.Sheets[0], () => OfficeComposer.Compose(new MarkedReport
    {
        Paper = plan.Paper,
        Type = plan.Type,
        Name = "Class",
        Title = $"Class: {plan.Heading.Title}",
        Line = "How the cells of each step were filled in: dark is right, hatched follows from the pupil’s own numbers, struck is wrong, white is empty.",
        Foot = Imprints.HeadingText(plan.Heading),
        Topics = [.. plan.Topics.Index().Select(topic => ClassOf(topic.Item, [.. copies.Select(copy => copy.Sheets[topic.Index]).OfType<HandedIn>()]))],
    }));

    private static Page PageOf(RunPlan plan, RunSheet sheet, HandedIn handed) => MarkedPage.Of(
        Composer.Compose(sheet.Solution, View.Worksheet, plan.Paper, sheet.Topic.Blanks, ImprintOf(plan, sheet, handed), plan.Rules) with { Title = SheetPainter.TitleOf(sheet) },
        [.. handed.Marked.Cells.Select(cell => new CellMark(cell.Asked.Entry.Name.ToString(), cell.Asked.IsReplacement, Handwritten(cell), RightOf(cell), cell.Verdict, cell.Read is { Word: null } read ? read != 0 : null))]);

    private static Imprint ImprintOf(RunPlan plan, RunSheet sheet, HandedIn handed)
    {
        var imprint = Imprints.Of(plan, sheet);
        // A box for each step that earns, and the last for the total; where the sheet earns as a whole there is one.
        List<Rational?> earned = imprint.Marks.Count > 1 ? [.. handed.Score.Columns, handed.Score.Total] : [handed.Score.Total];
        return imprint with { Marks = [.. imprint.Marks.Zip(earned, (box, points) => box with { Earned = points is { } some ? Earnings.Text(some) : "" })] };
    }

    // A tick's "no" is nothing that is seen.
    private static string Handwritten(JudgedCell cell) => cell.Asked.Look is Templates.Plans.CellLook.Ticks or Templates.Plans.CellLook.Pixels && cell.Read == 0 ? "" : cell.Written.Trim();

    private static string RightOf(JudgedCell cell)
    {
        var text = cell.Asked.Look switch
        {
            Templates.Plans.CellLook.Text => cell.Asked.RightText,
            Templates.Plans.CellLook.Marks => cell.Asked.Right == 0 ? "×" : "o",
            Templates.Plans.CellLook.Checks => cell.Asked.Right == 0 ? "×" : "yes",
            _ => cell.Asked.Right == 0 ? "no" : "yes",
        };
        // What was to stay, or to be left empty, and wasn't.
        return text.Length > 0 || cell.Verdict is Verdict.Empty ? text : cell.Asked.IsReplacement ? cell.Asked.Entry.Text : "–";
    }

    private static TopicMarks TopicOf(RunSheet sheet, HandedIn handed)
    {
        var marked = handed.Marked;
        List<StepMarks> steps =
        [
            .. marked.Cells.GroupBy(cell => cell.Asked.Step).Select(step =>
            {
                var cells = step.ToList();
                var points = handed.Score.Of(marked, step.Key) is { } score ? $"{Earnings.Text(score.Earned)} / {Earnings.Text(score.Most)}" : "";
                return StepOf(LabelOf(sheet.Topic, step.Key, cells[0]), cells, points, string.Join("; ", cells.Where(cell => cell.Slip.Length > 0).GroupBy(cell => cell.Slip, StringComparer.Ordinal).Select(SlipOf)));
            }),
        ];
        var earned = Earned(handed.Score.Total, handed.Score.Most);
        return new TopicMarks(sheet.Topic.Title, handed.Score.IsOfWhole ? string.Create(CultureInfo.InvariantCulture, $"{earned}, each of {marked.Cells.Count} cells the same") : earned, steps, [.. NotesOf(marked)]);
    }

    // Where it was made once, where.
    private static string SlipOf(IGrouping<string, JudgedCell> slip) => slip.ToList() is [{ Asked: { Step.Shape.Count: > 1, Cell: { } cell } }]
        ? string.Create(CultureInfo.InvariantCulture, $"{slip.Key}, in [{cell.Row},{cell.Column}]")
        : slip.Key;

    private static IEnumerable<string> NotesOf(MarkedSheet marked)
    {
        if (marked.IsTrivial) yield return "A slip has made the rest much easier than it was to be: what follows from it earns nothing.";
        foreach (var note in new[] { MarkNotes.OtherForm, MarkNotes.MoreExact, MarkNotes.NoResult, MarkNotes.Tie })
        {
            var cells = marked.Cells.Where(cell => cell.Notes.HasFlag(note) && cell.Verdict != Verdict.Empty).Select(cell => cell.Asked.Name).ToList();
            if (cells.Count == 0) continue;
            var words = note switch
            {
                MarkNotes.OtherForm => "Right, though written otherwise than the sheet asks",
                MarkNotes.MoreExact => "Good, though not rounded as the sheet says",
                MarkNotes.NoResult => "Your own numbers have no result here, so the right ones were taken",
                _ => "By your own numbers several are the largest: any of them is accepted",
            };
            yield return $"{words}: {string.Join(", ", cells.Take(6))}{(cells.Count > 6 ? " …" : "")}.";
        }
    }

    private static TopicMarks ClassOf(PlannedTopic topic, IReadOnlyList<HandedIn> handed)
    {
        if (handed.Count == 0) return new TopicMarks(topic.Title, "none handed in", [], []);
        var steps = topic.Template.Steps.Prepend(null).Select(step => (Step: step, Cells: handed.SelectMany(sheet => sheet.Marked.Cells.Where(cell => cell.Asked.Step?.Name == step?.Name)).ToList())).Where(step => step.Cells.Count > 0);
        var mean = Earned((Earnings.Sum(handed.Select(sheet => sheet.Score.Total)) / handed.Count).Round(2), handed.Max(sheet => sheet.Score.Most));
        return new TopicMarks(
            topic.Title,
            string.Create(CultureInfo.InvariantCulture, $"{(mean.Length > 0 ? $"mean {mean}, " : "")}{handed.Count} {(handed.Count == 1 ? "sheet" : "sheets")}"),
            [.. steps.Select(step => StepOf(LabelOf(topic, step.Step, step.Cells[0]), step.Cells, string.Create(CultureInfo.InvariantCulture, $"{Share(step.Cells)} %"), Commonest(step.Cells)))],
            []);
    }

    private static string Commonest(IReadOnlyList<JudgedCell> cells) => string.Join("; ", cells
        .Where(cell => cell.Slip.Length > 0).GroupBy(cell => cell.Slip, StringComparer.Ordinal).OrderByDescending(slip => slip.Count()).ThenBy(slip => slip.Key, StringComparer.Ordinal)
        .Take(CommonestSlips).Select(slip => string.Create(CultureInfo.InvariantCulture, $"{slip.Key} ({slip.Count()})")));

    private static long Share(IReadOnlyList<JudgedCell> cells) => Rational.Of(100L * cells.Count(cell => cell.IsGood), cells.Count).Round().Numerator;

    private static StepMarks StepOf(string label, IReadOnlyList<JudgedCell> cells, string points, string words) => new(
        label,
        cells.Count(cell => cell.Verdict == Verdict.Right),
        cells.Count(cell => cell.Verdict == Verdict.Follows),
        cells.Count(cell => cell.Verdict is Verdict.Wrong or Verdict.Unreadable),
        cells.Count(cell => cell.Verdict == Verdict.Empty),
        points,
        words);

    private static string LabelOf(PlannedTopic topic, StepTensor? step, JudgedCell cell) => step is null ? $"{cell.Asked.Entry.Name.Title}, copied in" : SheetNames.Plain(topic.Names.Marked(step.Name));

    private static string Earned(Rational earned, Rational? most) => most is { } some ? $"{Earnings.Text(earned)} of {Earnings.Text(some)}" : "";
}
