using System.Globalization;
using AiByHand.Runs.Checking;
using Spectre.Console;

namespace AiByHand.Cli.Screen;

/// <summary>How topics fared, as a table.</summary>
internal static class StressView
{
    private const int WidthOfOneTable = 210;
    private const int FailuresShown = 3;
    private const string Condition = "failed most";

    private static readonly string[] Headings = ["topic", "level", "sheets", "accepted", "median redraws", "worst redraws", "least kept of", Condition, "largest number", "effort: least, median, most", "median ms", "worst ms", "failures"];

    public static void Show(IReadOnlyList<StressReport> reports, IAnsiConsole console)
    {
        if (console.Profile.Width >= WidthOfOneTable) ShowTogether(reports, console);
        else ShowByTopic(reports, console);
        foreach (var report in reports)
        {
            foreach (var failure in report.Failures.Take(FailuresShown)) console.Write(new Text($"{failure.Message}{Environment.NewLine}"));
            if (report.Failures.Count > FailuresShown) console.Write(new Text(Text($"{report.Topic}, {report.Level}: and {report.Failures.Count - FailuresShown} more{Environment.NewLine}")));
        }
    }

    private static void ShowTogether(IReadOnlyList<StressReport> reports, IAnsiConsole console)
    {
        var table = Tables.Headed(Headings, wrapping: Condition);
        foreach (var report in reports) table.AddPlainRow(Cells(report));
        console.Write(table);
    }

    // A narrow screen gets a table for each topic, its levels side by side.
    private static void ShowByTopic(IReadOnlyList<StressReport> reports, IAnsiConsole console)
    {
        foreach (var topic in reports.GroupBy(report => report.Topic))
        {
            var columns = topic.Select(Cells).ToList();
            string[] levels = [.. columns.Select(cells => cells[1])];
            var table = Tables.Headed([topic.Key, .. levels], wrapping: levels);
            for (var row = 2; row < Headings.Length; row++) table.AddPlainRow([Headings[row], .. columns.Select(cells => cells[row])]);
            console.Write(table);
        }
    }

    private static string[] Cells(StressReport report) =>
    [
        report.Topic,
        report.Level,
        Text($"{report.Sheets}"),
        report.Sheets == 0 ? "" : Text($"{report.Acceptance * 100:0.0} %"),
        report.Sheets == 0 ? "" : Text($"{report.MedianRedraws}"),
        report.Sheets == 0 ? "" : Text($"{report.WorstRedraws} (seed {report.WorstSeed})"),
        report.LeastAccepted is { } stage ? Text($"{stage.Given} ({stage.Share * 100:0.0} %)") : "",
        report.MostFailed is { } failed ? Text($"{failed.Text} ({failed.Count})") : "",
        report.Largest is { } largest ? Text($"{largest.Written} in {largest.Tensor} (seed {largest.Seed})") : "",
        report.Effort is { } effort ? Text($"{effort.Least}, {effort.Median}, {effort.Most}") : "",
        Text($"{report.MedianTime.TotalMilliseconds:0.00}"),
        Text($"{report.WorstTime.TotalMilliseconds:0.00}"),
        Text($"{report.Failures.Count}"),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
