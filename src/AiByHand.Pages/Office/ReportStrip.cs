using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Office;

/// <summary>A topic's strip of the report: efforts at the left, answers at the right, the check underneath. Lengths are in points.</summary>
internal sealed class ReportStrip(ReportedTopic topic, Box box)
{
    /// <summary>How high a strip is.</summary>
    public const double Height = 126;

    private const double TitleSize = 13;
    private const double WordSize = 8.5;
    private const double ChartTop = 22;
    private const double ChartHeight = 56;
    private const double ChartGap = 24;

    /// <summary>Draws the strip.</summary>
    public void Draw(Canvas canvas)
    {
        double half = (box.Width - ChartGap) / 2, right = box.X + half + ChartGap;
        canvas.Say(PartKind.Heading);
        Write(canvas, topic.Title, FontFace.Hand, TitleSize, box.X, 13, half);
        Say(canvas, $"{topic.Key} · level {topic.Level}", right, 13, half);
        if (topic.Efforts.Count == 0)
        {
            Say(canvas, "no copies", box.X, ChartTop + WordSize, half);
            return;
        }
        var area = new Box(box.X, box.Y + ChartTop, half, ChartHeight);
        canvas.Say(PartKind.Figure, EffortChart.Words(topic));
        EffortChart.Draw(canvas, topic, area);
        Say(canvas, EffortText(), box.X, ChartTop + ChartHeight + 21, half);
        canvas.Say(PartKind.Figure, AnswerChart.Words(topic.Answers));
        AnswerChart.Draw(canvas, topic.Answers, area with { X = right });
        Say(canvas, AnswerText(), right, ChartTop + ChartHeight + 21, half);
        Say(canvas, CheckText(), box.X, ChartTop + ChartHeight + 33, box.Width);
    }

    private void Say(Canvas canvas, string text, double x, double y, double room)
    {
        canvas.Say(PartKind.Words);
        Write(canvas, text, FontFace.Sans, WordSize, x, y, room);
    }

    private void Write(Canvas canvas, string text, FontFace font, double size, double x, double y, double room) =>
        OfficePage.Write(canvas, FittedLine.Of(text, font, size, Sizes.LeastType, room), x, box.Y + y, Palette.Black);

    private string EffortText()
    {
        int[] efforts = [.. topic.Efforts.Select(effort => effort.Weight).Order()];
        var outside = topic.Efforts.Count(effort => effort.IsOutside);
        var band = topic.Percent is { } percent ? $"band ±{percent} % of {topic.Median}" : $"no band, the topic’s median is {topic.Median}";
        var keeps = outside > 0 ? $", {outside} outside" : topic.Percent is null ? "" : ", all in it";
        return string.Create(CultureInfo.InvariantCulture, $"effort {efforts[0]} · {efforts[(efforts.Length - 1) / 2]} · {efforts[^1]} (least, median, most); {band}{keeps}");
    }

    private string AnswerText()
    {
        var cells = topic.Answers.Sum(answer => answer.Count);
        var most = topic.Answers.MaxBy(answer => answer.Count);
        return string.Create(
            CultureInfo.InvariantCulture, $"{cells} cells of final answers, {topic.Answers.Count} different; most often {most.Text.Trim()} ({Rational.Of(100 * (Int128)most.Count, cells).Round()} %)");
    }

    private string CheckText()
    {
        var copies = topic.Efforts.Count == 1 ? "1 copy" : string.Create(CultureInfo.InvariantCulture, $"{topic.Efforts.Count} copies");
        if (topic.Efforts.Count == 1) return copies;
        return $"{copies}: {Differ(topic.SameGivens, "givens")}, {Differ(topic.SameAnswers, "final answers")}";
    }

    private static string Differ(IReadOnlyList<string> same, string what) => same.Count switch
    {
        0 => $"all {what} differ",
        1 => $"the same {what} have {same[0]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"the same {what} have {same.Count} groups: {string.Join("; ", same)}"),
    };
}
