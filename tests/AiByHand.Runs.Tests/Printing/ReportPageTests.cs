using AiByHand.Pages.Shapes;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Tests.Printing;

public class ReportPageTests
{
    private static readonly TopicReport Sample = new(
        "rnn", "Recurrent Neural Network (RNN)", "book", new EffortBand(100, 10), [95, 100, 104, 90, 120],
        [new AnswerCount("-2", 3), new AnswerCount("0", 12), new AnswerCount("5/3", 1), new AnswerCount("water", 4)], [], []);

    [Fact]
    public void A_topic_tells_its_efforts_its_answers_and_that_all_differ()
    {
        string text = Text(Sample);
        Assert.Contains("effort 90 · 100 · 120 (least, median, most); band ±10 % of 100, 1 outside", text);
        Assert.Contains("20 cells of final answers, 4 different; most often 0 (60 %)", text);
        Assert.Contains("5 copies: all givens differ, all final answers differ", text);
        Assert.Contains("90 100 110 -2 0 5/3 water", text);
    }

    [Fact]
    public void What_does_not_differ_is_named()
    {
        string text = Text(Sample with { SameGivens = ["A, C"], SameAnswers = ["A, C", "B, D"] });
        Assert.Contains("5 copies: the same givens have A, C, the same final answers have 2 groups: A, C; B, D", text);
    }

    [Fact]
    public void A_part_without_copies_says_so() =>
        Assert.Contains("no copies", Text(Sample with { Efforts = [], Answers = [] }));

    [Fact]
    public void Every_copy_has_a_ring_and_those_outside_the_band_a_thicker_one()
    {
        Ellipse[] rings = [.. Page(Sample).Shapes.OfType<Ellipse>()];
        Assert.Equal(5, rings.Length);
        Assert.Single(rings, ring => ring.Pen!.Width > 1.5 && ring.Box.X == rings.Max(other => other.Box.X));
    }

    [Fact]
    public void Bars_are_as_high_as_answers_are_frequent()
    {
        Rectangle[] bars = [.. Page(Sample).Shapes.OfType<Rectangle>().Where(bar => bar.Box.X > 306).OrderBy(bar => bar.Box.X)];
        Assert.Equal([3, 12, 1, 4], bars.Select(bar => Math.Round(bar.Box.Height / bars[2].Box.Height)));
    }

    [Fact]
    public void The_widest_of_everything_stays_on_the_page()
    {
        TopicReport wide = Sample with
        {
            Title = "Reinforcement Learning with Human Feedback and Everything Else There Is (RLHF)",
            Key = "reinforcement-learning-with-human-feedback#12",
            Efforts = [.. Enumerable.Range(0, 500).Select(i => 100_000 + i * i % 999)],
            Answers = [.. Enumerable.Range(0, 90).Select(i => new AnswerCount($"-{i}123/456", 1000 + i))],
            SameAnswers = [.. Enumerable.Range(0, 200).Select(i => $"2026-{i}, 2026-{i + 500}")],
        };
        IReadOnlyList<Page> pages = ReportPage.Pages(Plan, [.. Enumerable.Repeat(wide, 26)]);
        Assert.Equal(6, pages.Count);
        foreach (Page page in pages)
            PaperChecks.Check(page, "wide");
    }

    [Fact]
    public void Reports_are_made_from_the_sheets()
    {
        RunPlan plan = DrawnSheets.Plan("four-nodes", DrawnSheets.Variants(3));
        List<RunSheet> sheets = DrawnSheets.Of(plan);
        sheets[2] = sheets[0] with { Copy = sheets[2].Copy };
        TopicReport report = Assert.Single(TopicReports.Of(plan, [new EffortBand(40, 10)], [sheets.ConvertAll(SheetSummary.Of)]));
        Assert.Equal([.. sheets.Select(sheet => sheet.Effort.Points)], report.Efforts);
        Assert.Equal(["1, 3"], report.SameGivens);
        Assert.Equal(["1, 3"], report.SameAnswers);
        Assert.Equal(12, report.Answers.Sum(answer => answer.Count));
        Assert.Equal(report.Answers.Select(answer => int.Parse(answer.Text)).Order(), report.Answers.Select(answer => int.Parse(answer.Text)));
    }

    private static RunPlan Plan => DrawnSheets.Plan("four-nodes", DrawnSheets.Variants(1));

    private static Page Page(TopicReport report) => Assert.Single(ReportPage.Pages(Plan, [report]));

    private static string Text(TopicReport report)
    {
        Page page = Page(report);
        PaperChecks.Check(page, "report");
        return PaperChecks.Lines(page);
    }
}
