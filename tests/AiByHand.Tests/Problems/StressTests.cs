using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Tests.Problems;

public sealed class StressTests
{
    private static readonly Template Dice = HandMade.Template([HandMade.Cells("a", 1, 2, 1, 6), HandMade.Cells("b", 1, 1, 1, 6)], [("s", "sum(a) - 2 * b")], ["sum(a) >= 7", "b > 1", "s != 0"]);

    [Fact]
    public void The_report_is_what_the_sheets_one_by_one_give()
    {
        var drawings = Enumerable.Range(10, 91).Select(seed => ProblemDrawer.Draw(Dice, (ulong)seed)).ToList();
        var redraws = drawings.Select(drawing => drawing.Draws - 2).ToList();
        var numbers = drawings.SelectMany(drawing => new[] { drawing.Problem.Givens["a"][0, 0], drawing.Problem.Givens["a"][0, 1], drawing.Problem.Givens["b"][0, 0] }.Select(cell => cell.Number))
            .Concat(drawings.Select(drawing => drawing.Problem.Givens).Select(givens => givens["a"][0, 0].Number + givens["a"][0, 1].Number - 2 * givens["b"][0, 0].Number));
        var (worstCondition, count) = drawings.SelectMany(drawing => drawing.Failures).GroupBy(failure => failure.Key).Select(group => (group.Key, group.Sum(failure => failure.Value))).MaxBy(sum => sum.Item2);

        var report = Stress.Run(Dice, 10, 100);

        Assert.Equal(("hand-made", 1, "book", 10UL, 100UL, 91), (report.Topic, report.Revision, report.Level, report.FirstSeed, report.LastSeed, report.Sheets));
        Assert.Equal(redraws.Order().ElementAt(45), report.MedianRedraws);
        Assert.Equal(redraws.Max(), report.WorstRedraws);
        Assert.Equal(10UL + (ulong)redraws.IndexOf(redraws.Max()), report.WorstSeed);
        Assert.Equal(2.0 * 91 / drawings.Sum(drawing => drawing.Draws), report.Acceptance, 12);
        Assert.Equal(new FailedCondition(worstCondition, count), report.MostFailed);
        Assert.Equal(numbers.Max(number => number.Abs()), report.Largest!.Value.Abs());
        Assert.Empty(report.Failures);
        Assert.True(report.MedianTime > TimeSpan.Zero && report.WorstTime >= report.MedianTime);
    }

    [Fact]
    public void Two_runs_differ_in_nothing_but_time()
    {
        var (one, other) = (Stress.Run(Dice, 0, 200), Stress.Run(Dice, 0, 200));
        Assert.Equal(one with { MedianTime = default, WorstTime = default, Failures = [] }, other with { MedianTime = default, WorstTime = default, Failures = [] });
    }

    [Fact]
    public void Progress_is_told_once_a_seed()
    {
        var told = new List<int>();
        Stress.Run(Dice, 0, 49, told.Add);
        Assert.Equal(Enumerable.Range(1, 50), told);
    }

    [Fact]
    public void A_seed_without_a_sheet_is_reported_with_its_reason()
    {
        var report = Stress.Run(HandMade.Template([HandMade.Cells("a", 1, 1, 0, 1)], [], ["a > 1"]), 5, 6);
        Assert.Equal(0, report.Sheets);
        Assert.Equal([5UL, 6UL], report.Failures.Select(failure => failure.Seed));
        Assert.All(report.Failures, failure => Assert.Contains("a > 1", failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_seeds_there_are_can_be_tried() => Assert.Equal(2, Stress.Run(Dice, ulong.MaxValue - 1, ulong.MaxValue).Sheets);

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Stress.Run(Dice, 5, 4));
}
