using System.Globalization;
using AiByHand.Problems;
using Spectre.Console;

namespace AiByHand.Cli.Screen;

/// <summary>How topics fared, as a table.</summary>
internal static class StressView
{
    private const int FailuresShown = 3;

    private static readonly string[] Headings =
        ["topic", "level", "sheets", "accepted", "median redraws", "worst redraws", "failed most", "largest number", "median ms", "worst ms", "failures"];

    public static void Show(IReadOnlyList<StressReport> reports, IAnsiConsole console)
    {
        var table = Tables.Headed(Headings, "sheets", "accepted", "median redraws", "worst redraws", "median ms", "worst ms", "failures");
        foreach (var report in reports)
        {
            table.AddPlainRow(
                report.Topic,
                report.Level,
                Text($"{report.Sheets}"),
                Text($"{report.Acceptance * 100:0.0} %"),
                Text($"{report.MedianRedraws}"),
                Text($"{report.WorstRedraws} (seed {report.WorstSeed})"),
                report.MostFailed is { } failed ? Text($"{failed.Text} ({failed.Count})") : "",
                report.Largest is { } largest ? Text($"{largest.Value} in {largest.Tensor} (seed {largest.Seed})") : "",
                Text($"{report.MedianTime.TotalMilliseconds:0.00}"),
                Text($"{report.WorstTime.TotalMilliseconds:0.00}"),
                Text($"{report.Failures.Count}"));
        }
        console.Write(table);
        foreach (var report in reports)
        {
            foreach (var failure in report.Failures.Take(FailuresShown)) console.Write(new Text($"{failure.Message}{Environment.NewLine}"));
            if (report.Failures.Count > FailuresShown) console.Write(new Text(Text($"{report.Topic}, {report.Level}: and {report.Failures.Count - FailuresShown} more{Environment.NewLine}")));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
