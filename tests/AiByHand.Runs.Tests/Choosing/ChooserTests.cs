using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Solutions;

namespace AiByHand.Runs.Tests.Choosing;

public class ChooserTests
{
    [Fact]
    public void Every_effort_is_within_the_band()
    {
        var plan = Plans.Of("seed: 3\ntopics: [rnn, { topic: backpropagation, band: 5 }]\nvariants: 20");
        var choice = Chooser.Choose(plan, Plans.Nothing);
        foreach (var (topic, planned) in choice.Topics.Zip(plan.Topics))
        {
            foreach (var sheet in topic.Sheets)
            {
                var measured = EffortMeter.Of(Solution(planned, sheet)).Weight;
                Assert.Equal(measured, sheet.Weight);
                Assert.InRange(measured, topic.Band.Median * (100 - (double)planned.Band!.Value.Numerator) / 100, topic.Band.Median * (100 + (double)planned.Band.Value.Numerator) / 100);
            }
        }
    }

    [Fact]
    public void Givens_and_final_answers_differ_pairwise()
    {
        // Few final answers, so that copies meet and have to look on.
        var plan = Plans.Of("seed: 3\ntopics: one-node\nvariants: 12\nband: none");
        var solutions = Chooser.Choose(plan, Plans.Nothing).Topics[0].Sheets.Select(sheet => Solution(plan.Topics[0], sheet)).ToList();
        Assert.Equal(12, solutions.Select(solution => Fingerprint.Canonical(solution.Problem)).Distinct().Count());
        Assert.Equal(12, solutions.Select(solution => string.Join('|', FinalAnswers.Of(solution.Template).Select(step => string.Join(' ', solution[step.Name].Cells.ToArray())))).Distinct().Count());
    }

    [Fact]
    public void Who_joins_the_class_moves_nobody_elses_sheet()
    {
        const string Run = "seed: 3\nroster: class.csv\ntopics: [transformer, rnn]";
        var before = SeedsById(Roster("id,name\n1,Ada\n2,Ben\n3,Chi\n"));
        var after = SeedsById(Roster("id,name\n9,Zoe\n1,Ada\n3,Chi\n"));
        Assert.Equal(before["1"], after["1"]);
        Assert.Equal(before["3"], after["3"]);
        Assert.NotEqual(before["1"], before["3"]);

        static RunPlan Roster(string csv) => RunReader.Read([new SourceFile("run.yaml", Run), new SourceFile("class.csv", csv)], null, new Dictionary<string, int>());

        static Dictionary<string, string> SeedsById(RunPlan plan)
        {
            var choice = Chooser.Choose(plan, Plans.Nothing);
            return plan.Copies.Index().ToDictionary(copy => copy.Item.Id, copy => string.Join(' ', choice.Topics.Select(topic => topic.Sheets[copy.Index].Seed)));
        }
    }

    [Fact]
    public void The_choice_depends_on_seed_and_pool_and_topic()
    {
        string[] runs =
        [
            "seed: 3\ntopics: [rnn]\nvariants: 2",
            "seed: 4\ntopics: [rnn]\nvariants: 2",
            "seed: 3\ntopics: [hidden-layer]\nvariants: 2",
            "seed: 3\ntopics: [{topic: rnn, level: easy}]\nvariants: 2",
            "seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: [rnn]\npool: exam\nvariants: 2",
        ];
        var seeds = runs.SelectMany(run => Chooser.Choose(Plans.Of(run), Plans.Nothing).Topics[0].Sheets.Select(sheet => sheet.Seed)).ToList();
        Assert.Equal(seeds.Count, seeds.Distinct().Count());
    }

    [Fact]
    public void A_band_that_cannot_be_met_is_refused_with_the_nearest_that_can()
    {
        const string Run = "seed: 3\nvariants: 12\nanswers: differ\ntopics: [{ topic: one-node, band: ";
        var message = Assert.Throws<RunException>(() => Chooser.Choose(Plans.Of($"{Run}2 }}]"), Plans.Nothing)).Message;
        Assert.Matches("^small.yaml: one-node \\(book\\): [0-9]+ different final answers were found within ±2 % of the median effort [0-9]+ \\([0-9]+ sheets\\), and 12 copies need different answers; room makes ", message);
        var band = message[(message.IndexOf("band: ", StringComparison.Ordinal) + 6)..];
        band = band[..band.IndexOf('\'')];
        Chooser.Choose(Plans.Of($"{Run}{band} }}]"), Plans.Nothing);
    }

    [Fact]
    public void More_copies_than_different_answers_are_refused_unless_answers_may_repeat()
    {
        const string Run = "seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\npool: exam\ntopics: one-node\nlevel: easy\nvariants: 60\nband: none\n";
        var message = Assert.Throws<RunException>(() => Chooser.Choose(Plans.Of(Run), Plans.Nothing)).Message;
        Assert.Contains("answers: may-repeat", message);
        var topic = Chooser.Choose(Plans.Of(Run + "answers: may-repeat"), Plans.Nothing).Topics[0];
        Assert.Equal(60, topic.Sheets.Select(sheet => sheet.Seed).Distinct().Count());
        Assert.NotNull(topic.Note);
    }

    [Fact]
    public void A_search_can_be_stopped() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Chooser.Choose(Plans.Small(), Plans.Nothing, cancel: new CancellationToken(canceled: true)));

    private static Solution Solution(PlannedTopic topic, ChosenSheet sheet) => Solver.Solve(ProblemDrawer.Draw(topic.Template, sheet.Seed).Problem);
}
