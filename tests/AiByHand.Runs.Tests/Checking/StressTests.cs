using AiByHand.Problems;
using AiByHand.Runs.Checking;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Tests.Problems;

namespace AiByHand.Runs.Tests.Checking;

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
        Assert.Equal(drawings.SelectMany(drawing => drawing.Failures).Sum(failure => (long)failure.Value), report.Conditions.Sum(condition => condition.Count));
        Assert.Equal(numbers.Max(number => number.Abs()), report.Largest!.Value.Abs());
        Assert.Empty(report.Failures);
        Assert.True(report.MedianTime > TimeSpan.Zero && report.WorstTime >= report.MedianTime);
    }

    [Fact]
    public void Two_runs_differ_in_nothing_but_time()
    {
        var (one, other) = (Stress.Run(Dice, 0, 200), Stress.Run(Dice, 0, 200));
        Assert.Equal(one.Stages, other.Stages);
        Assert.Equal(one.Conditions, other.Conditions);
        Assert.Equal(WithoutTimes(one), WithoutTimes(other));

        static StressReport WithoutTimes(StressReport report) =>
            report with { MedianTime = default, WorstTime = default, SlowestSeed = 0, Sizes = [], Stages = [], Conditions = [], Failures = [] };
    }

    [Fact]
    public void Each_given_has_the_draws_it_took_and_one_kept_on_each_sheet()
    {
        var drawings = Enumerable.Range(0, 50).Select(seed => ProblemDrawer.Draw(Dice, (ulong)seed)).ToList();

        var report = Stress.Run(Dice, 0, 49);

        Assert.Equal(["a", "b"], report.Stages.Select(stage => stage.Given));
        Assert.All(report.Stages, stage => Assert.Equal(50, stage.Kept));
        Assert.Equal(drawings.Sum(drawing => (long)drawing.Draws), report.Stages.Sum(stage => stage.Draws));
        // b > 1 and s != 0 are judged with b, sum(a) >= 7 with a.
        Assert.Equal(report.Stages[0].Draws - Failed("sum(a) >= 7"), report.Stages[0].Passed);
        Assert.Equal(report.Stages[1].Draws - Failed("b > 1") - Failed("s != 0"), report.Stages[1].Passed);
        Assert.InRange(report.Stages[0].Share, 21.0 / 36 - .15, 21.0 / 36 + .15);
        Assert.Equal(report.Stages.MinBy(stage => stage.Share), report.LeastAccepted);

        long Failed(string condition) => report.Conditions.Where(failed => failed.Text == condition).Sum(failed => failed.Count);
    }

    [Fact]
    public void A_row_that_is_drawn_again_is_a_draw_of_its_given()
    {
        var rows = HandMade.Template([HandMade.Cells("w", 3, 2, 0, 3, HandMade.EachRow([], "sum(row) == 3"))], [], []);

        var stage = Assert.Single(Stress.Run(rows, 0, 99).Stages);

        // 4 of the 16 rows will do, so a row is drawn again three times: with three rows that are ten draws a sheet.
        Assert.InRange(stage.Draws, 700, 1300);
        Assert.Equal((100, 100), (stage.Passed, stage.Kept));
    }

    [Fact]
    public void What_is_computed_is_no_stage()
    {
        var template = HandMade.Template([HandMade.Cells("a", 1, 1, 0, 3), HandMade.Given("b", new Shape(1, 1), HandMade.Computed("a + 1"))], [], ["b > 1"]);

        var report = Stress.Run(template, 0, 99);

        var stage = Assert.Single(report.Stages);
        Assert.Equal(("a", 100L), (stage.Given, stage.Kept));
        // A draw of a passes where nothing is judged; it is b that sends it back.
        Assert.Equal(stage.Draws, stage.Passed);
        Assert.Equal(100.0 / stage.Draws, report.Acceptance, 12);
    }

    [Fact]
    public void A_sheet_that_fails_its_trial_is_a_failure()
    {
        var report = Stress.Run(Dice, 0, 9, trial: solution => solution.Problem.Seed is 3 or 7 ? "no" : null);

        Assert.Equal(8, report.Sheets);
        Assert.Equal([new FailedSeed(3, "no"), new FailedSeed(7, "no")], report.Failures);
        Assert.All(report.Stages, stage => Assert.Equal(8, stage.Kept));
    }

    [Fact]
    public void The_largest_number_is_that_of_the_first_seed_that_has_it()
    {
        var (all, later) = (Stress.Run(Dice, 0, 999).Largest!, Stress.Run(Dice, 500, 999).Largest!);

        Assert.Equal(8, all.Value.Abs());
        Assert.Equal(FirstWith(all, 0), all.Seed);
        Assert.Equal(FirstWith(later, 500), later.Seed);

        static ulong FirstWith(LargestNumber largest, ulong from)
        {
            for (var seed = from; ; seed++)
            {
                if (Solver.Solve(ProblemDrawer.Draw(Dice, seed).Problem).Values.Values.Any(tensor => tensor.Cells.ToArray().Any(cell => cell.Number.Abs() == largest.Value.Abs()))) return seed;
            }
        }
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
