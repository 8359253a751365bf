using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Choosing;

public class PoolTests
{
    [Fact]
    public void Equal_givens_are_of_one_pool_whatever_their_seeds()
    {
        var template = TemplateCatalog.Load("one-node", "easy");
        var pools = new Dictionary<string, Pool>(StringComparer.Ordinal);
        var twins = 0;
        for (var seed = 0UL; seed < 2000; seed++)
        {
            var problem = ProblemDrawer.Draw(template, seed).Problem;
            var pool = Pools.Of(problem);
            if (pools.TryAdd(Fingerprint.Canonical(problem), pool)) continue;
            twins++;
            Assert.Equal(pools[Fingerprint.Canonical(problem)], pool);
        }
        Assert.True(twins > 0, "the test needs a topic with so few sheets that seeds meet");
    }

    [Fact]
    public void Both_pools_have_about_half_of_the_sheets()
    {
        var template = TemplateCatalog.Load("rnn");
        var exams = Enumerable.Range(0, 400).Count(seed => Pools.Of(ProblemDrawer.Draw(template, (ulong)seed).Problem) == Pool.Exam);
        Assert.InRange(exams, 150, 250);
    }

    [Theory]
    [InlineData("one-node")]
    [InlineData("rnn")]
    public void An_exam_and_a_practice_run_have_no_sheet_in_common(string topic)
    {
        var practice = Givens(Plans.Of($"seed: 7\ntopics: {topic}\nlevel: easy\nvariants: 20\nband: none\nanswers: may-repeat"));
        var exam = Givens(Plans.Of($"pool: exam\nseed: E-0THR-TEST-TEST-TEST-TEST-TEST-WEKZ\ntopics: {topic}\nlevel: easy\nvariants: 20\nband: none\nanswers: may-repeat"));
        Assert.Empty(practice.Intersect(exam));
        Assert.Equal(20, practice.Distinct().Count());

        static List<string> Givens(RunPlan plan) =>
            [.. Chooser.Choose(plan, Plans.Nothing).Topics[0].Sheets.Select(sheet => Fingerprint.Canonical(ProblemDrawer.Draw(plan.Topics[0].Template, sheet.Seed).Problem))];
    }
}
