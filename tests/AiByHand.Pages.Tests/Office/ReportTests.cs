using AiByHand.Pages.Composing;
using AiByHand.Pages.Office;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Office;

public class ReportTests
{
    internal static readonly ReportedTopic Sample = new(
        "rnn", "Recurrent Neural Network (RNN)", "book", 100, 10, [new(95, false), new(100, false), new(104, false), new(90, false), new(120, true)],
        [("-2", 3), ("0", 12), ("5/3", 1), ("water", 4)], [], []);

    [Fact]
    public void A_topic_tells_its_efforts_its_answers_and_that_all_differ()
    {
        var text = Text(Sample);
        Assert.Contains("effort 90 · 100 · 120 (least, median, most); band ±10 % of 100, 1 outside", text);
        Assert.Contains("20 cells of final answers, 4 different; most often 0 (60 %)", text);
        Assert.Contains("5 copies: all givens differ, all final answers differ", text);
        Assert.Contains("90 100 110 -2 0 5/3 water", text);
    }

    [Fact]
    public void What_does_not_differ_is_named()
    {
        var text = Text(Sample with { SameGivens = ["A, C"], SameAnswers = ["A, C", "B, D"] });
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
        var wide = Sample with
        {
            Title = "Reinforcement Learning with Human Feedback and Everything Else There Is (RLHF)",
            Key = "reinforcement-learning-with-human-feedback#12",
            Efforts = [.. Enumerable.Range(0, 500).Select(i => (100_000 + i * i % 999, i % 7 == 0))],
            Answers = [.. Enumerable.Range(0, 90).Select(i => ($"-{i}123/456", 1000 + i))],
            SameAnswers = [.. Enumerable.Range(0, 200).Select(i => $"2026-{i}, 2026-{i + 500}")],
        };
        var pages = Pages([.. Enumerable.Repeat(wide, 26)]);
        Assert.Equal(6, pages.Count);
        foreach (var page in pages) PaperChecks.Check(page, "wide");
    }

    internal static IReadOnlyList<Page> Pages(params IReadOnlyList<ReportedTopic> topics) =>
        OfficeComposer.Compose(new Report { Paper = Paper.Letter, Type = TypeCase.Shipped, Title = "Midterm", Foot = "Midterm · CSCI 5922", Topics = topics });

    private static Page Page(ReportedTopic topic) => Assert.Single(Pages(topic));

    private static string Text(ReportedTopic topic)
    {
        var page = Page(topic);
        PaperChecks.Check(page, "report");
        return PaperChecks.Lines(page);
    }
}
