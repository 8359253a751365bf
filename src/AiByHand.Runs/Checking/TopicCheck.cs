using AiByHand.Runs.Records;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Checking;

/// <summary>A topic file looked at whole: its language first, and where that is good a few sheets at every level, in its usual sizes, the least and the most.</summary>
public static class TopicCheck
{
    /// <summary>What is found.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="seeds">How many sheets are tried at each level.</param>
    public static CheckResult Of(string text, string file, int seeds)
    {
        var mistakes = TemplateReader.Check(text, file);
        if (mistakes.Count > 0) return new CheckResult(mistakes, [], []);
        var all = new List<TopicTrial>();
        var figures = new List<string>();
        var told = new List<Diagnostic>();
        foreach (var level in Template.Levels)
        {
            var template = TemplateReader.Read(text, file, level);
            if (told.Count == 0 && ShippedTwin.Trouble(template) is { } trouble) told.Add(new Diagnostic(new Location(file, 1, 1), trouble));
            List<Template> variants = [.. template.Variants.DefaultIfEmpty(template)];
            told.AddRange(variants.SelectMany(HiddenGivens.Of).Select(Told));
            told.AddRange(variants.SelectMany(UnseenSteps.Of).Select(Told));
            var usual = TopicTrial.Of(template, seeds);
            all.Add(usual);
            all.AddRange(Extremes(template).Select(sizes => TopicTrial.Of(TemplateReader.Read(text, file, level, sizes), Math.Min(seeds, 2))));
            if (usual.Effort is { } effort)
            {
                figures.Add(FormattableString.Invariant($"{file}, level {level}: {seeds} sheets; effort {(effort.Least == effort.Most ? $"{effort.Least}" : $"{effort.Least} to {effort.Most}")}; largest number {usual.Largest}, widest as written {usual.Widest}"));
            }
        }
        return new CheckResult([.. Mistakes.InOrder(told), .. Flaws(all)], Advice(all), figures);
    }

    private static Diagnostic Told((GivenTensor Given, IReadOnlyList<(int Row, int Column)> Cells) hidden) => new(hidden.Given.At, FormattableString.Invariant(
        $"'{hidden.Given.Name}' is given, and what is asked rests on {(hidden.Cells.Count == 1 ? "a cell" : $"{hidden.Cells.Count} cells")} of it that stand{(hidden.Cells.Count == 1 ? "s" : "")} nowhere on the page, [{hidden.Cells[0].Row},{hidden.Cells[0].Column}]{(hidden.Cells.Count == 1 ? "" : " the first")}: the sheet can't be solved"));

    private static Diagnostic Told(StepTensor unseen) => new(unseen.At, $"'{unseen.Name}' is worked out, and neither it nor what follows from it stands on the page: nobody is asked for it");

    // One fault is told once, whatever the levels and sizes it shows itself at.
    private static List<Diagnostic> Flaws(List<TopicTrial> trials)
    {
        var lines = new List<Diagnostic>();
        foreach (var kind in trials.SelectMany(trial => trial.Flaws, (trial, flaw) => (Trial: trial, Flaw: flaw)).GroupBy(found => (found.Flaw.At, found.Flaw.What)))
        {
            var (trial, first) = kind.First();
            lines.Add(new Diagnostic(kind.Key.At, $"{Where(kind.Select(found => found.Trial))}: {kind.Sum(found => found.Flaw.Count)} of {kind.Sum(found => found.Trial.Sheets)} sheets can't be {first.What} (the first is {trial.About}, seed {first.Seed}): {first.Message}"));
        }
        return lines;
    }

    private static List<Diagnostic> Advice(List<TopicTrial> trials)
    {
        var lines = new List<Diagnostic>();
        foreach (var kind in trials.SelectMany(trial => trial.WideCells, (trial, wide) => (Trial: trial, Wide: wide)).GroupBy(found => found.Wide.At))
        {
            var widest = kind.MaxBy(found => found.Wide.Cells.Width).Wide.Cells;
            lines.Add(new Diagnostic(kind.Key, FormattableString.Invariant(
                $"{Where(kind.Select(found => found.Trial))}: '{widest.Text}' in {widest.Item} finds no room in its cell (nor do others, on {kind.Sum(found => found.Wide.Count)} of {kind.Sum(found => found.Trial.Sheets)} sheets), so cells are made wider where it comes; 'cell: [{widest.Width:0.0}, 1]' makes them so on every sheet")));
        }
        return lines;
    }

    private static string Where(IEnumerable<TopicTrial> trials) => $"at {string.Join(", ", trials.Select(trial => trial.About))}";

    private static IEnumerable<Dictionary<string, int>> Extremes(Template template)
    {
        if (template.Sizes.Count == 0) yield break;
        yield return template.Sizes.ToDictionary(size => size.Name, size => size.Least);
        yield return template.Sizes.ToDictionary(size => size.Name, size => size.Most);
    }
}

/// <summary>What a file's check found.</summary>
/// <param name="Mistakes">What must be mended.</param>
/// <param name="Advice">What is printed all the same.</param>
/// <param name="Figures">How the sheets came out, a line for each level.</param>
public sealed record CheckResult(IReadOnlyList<Diagnostic> Mistakes, IReadOnlyList<Diagnostic> Advice, IReadOnlyList<string> Figures);
