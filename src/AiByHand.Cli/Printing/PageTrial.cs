using AiByHand.Cli.Sheets;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Cli.Printing;

/// <summary>Tries whether sheets find room on the page: on every paper, with all blanks filled in.</summary>
internal static class PageTrial
{
    /// <summary>The report with the sheets that couldn't be composed among its failures.</summary>
    public static StressReport Of(Template template, StressReport report, Action done)
    {
        var drawn = report.Failures.ToDictionary(failure => failure.Seed);
        var failures = new FailedSeed?[(int)(report.LastSeed - report.FirstSeed) + 1];
        Parallel.For(0, failures.Length, index =>
        {
            var seed = report.FirstSeed + (ulong)index;
            failures[index] = drawn.TryGetValue(seed, out var failure) ? failure : Compose(new Sheet(template, seed));
            done();
        });
        FailedSeed[] all = [.. failures.OfType<FailedSeed>()];
        return report with { Sheets = failures.Length - all.Length, Failures = all };
    }

    private static FailedSeed? Compose(Sheet sheet)
    {
        try
        {
            foreach (var paper in Enum.GetValues<Paper>()) new PrintStyle([View.Key], paper, Blanks.All, "").Compose(sheet);
            return null;
        }
        catch (Refusal mistake)
        {
            return new FailedSeed(sheet.Seed!.Value, mistake.Message);
        }
    }
}
