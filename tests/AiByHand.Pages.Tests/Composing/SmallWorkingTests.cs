using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Fitting;
using AiByHand.Pages.Tests.Pins;
using AiByHand.Pages.Tests.Tags;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Workings;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>A key with the working under it.</summary>
public class SmallWorkingTests
{
    public static TheoryData<string, string> Topics => TopicPageTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void Of_every_step_one_cell_is_worked_out_under_the_sheet(string topic, string level)
    {
        foreach (var seed in FitSeeds.All)
        {
            var solution = Solve(topic, level, seed);
            var working = Working.Of(solution);
            foreach (var paper in Enum.GetValues<Paper>())
            {
                var key = Composer.Compose(solution, View.Key, paper, working: KeyWorking.Small);
                Assert.Equal(
                    [.. solution.Template.Steps.Select(step => Bare(WorkedCell.Of(working, step).Line))],
                    [.. WordsIn(key, Layer.Answer).Where(words => words.Contains('=')).Select(Bare)]);
                AssertFits(key, $"{solution.Problem.Code} on {paper}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void It_finds_room_with_all_that_a_run_prints_round_it(string topic, string level)
    {
        var solution = Solve(topic, level, 7);
        MarkBox[] marks = [.. solution.Template.Steps.Select(step => new MarkBox(step.Name, "2.5")), new MarkBox("total", "100")];
        foreach (var paper in Enum.GetValues<Paper>())
        {
            AssertFits(Composer.Compose(solution, View.Key, paper, Blanks.All, ImprintTests.Full with { Instructions = "Fill in every blank of this page with a pencil. No calculators, no phones; write clearly.", Marks = marks }, working: KeyWorking.Small), $"{topic} {level} on {paper}");
        }
    }

    [Fact]
    public void The_worksheet_is_the_same_with_it()
    {
        var solution = Solve("clip", Template.BookLevel, 7);
        var (plain, worked) = (Composer.Compose(solution, [View.Worksheet, View.Key]), Composer.Compose(solution, [View.Worksheet, View.Key], working: KeyWorking.Small));
        Assert.Equal(PageText.Shapes(plain[0]), PageText.Shapes(worked[0]));
        Assert.NotEqual(PageText.Shapes(plain[1]), PageText.Shapes(worked[1]));
    }

    // What there is room for leaves the cells where they are on the worksheet.
    [Theory]
    [InlineData("one-node", true)]
    [InlineData("four-nodes", true)]
    [InlineData("rlhf", false)]
    public void It_takes_the_white_before_it_takes_from_the_cells(string topic, bool hasRoom)
    {
        var solution = Solve(topic, Template.BookLevel, 7);
        var (plain, worked) = (Composer.Compose(solution, View.Key), Composer.Compose(solution, View.Key, working: KeyWorking.Small));
        Assert.Equal(hasRoom, plain.Fields[0].Box.Width == worked.Fields[0].Box.Width);
        Assert.Equal(plain.Fields.Select(field => (field.Name, field.Text)), worked.Fields.Select(field => (field.Name, field.Text)));
    }

    [Theory]
    [InlineData("rnn")]
    [InlineData("rlhf")]
    public void It_keeps_to_the_rules_of_tagged_documents(string topic) =>
        Assert.Empty(UaRules.ObjectionsTo(TagTests.Pdf([Composer.Compose(Solve(topic, Template.BookLevel, 7), View.Key, working: KeyWorking.Small)])));

    private static Solution Solve(string topic, string level, ulong seed) => Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), seed).Problem);

    // Nobody writes into it: its cells may be smaller than a pupil's, and the words in them.
    private static void AssertFits(Page key, string whose)
    {
        Assert.Empty(PageProof.ObjectionsTo(key).Where(objection => !objection.Contains("is to be filled in", StringComparison.Ordinal) && !objection.Contains("is set in", StringComparison.Ordinal)).Select(objection => $"{whose}: {objection}"));
        Assert.All(key.Shapes.OfType<TextRun>(), run =>
        {
            if (!(run.Size > 4.5)) Assert.Fail($"{whose}: '{run.Text}' is set in {run.Size}");
        });
    }

    private static IEnumerable<string> WordsIn(Page page, Layer layer) =>
        page.Shapes.OfType<TextRun>().Where(run => run.Layer == layer && run.Part is { Kind: PartKind.Words }).GroupBy(run => run.Part).Select(words => string.Concat(words.Select(run => run.Text)));

    // A line that is broken has lost a blank.
    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
