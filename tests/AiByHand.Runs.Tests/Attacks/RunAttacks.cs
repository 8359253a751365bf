using AiByHand.Attacks;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Yaml;
using CsCheck;

namespace AiByHand.Runs.Tests.Attacks;

/// <summary>Whatever a run file, a roster or a topic of one's own holds: there is a plan, or its mistakes are told, each in a line, and always it ends.</summary>
public sealed class RunAttacks
{
    private const string Run = """
        title: Midterm
        course: Deep Learning
        date: 2026-12-04
        instructions: Show your work.
        pool: exam
        seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y
        paper: a4
        level: easy
        collate: topics
        separate: true
        answers: may-repeat
        roster: class.csv
        points: { each-blank: 0.5 }
        topics:
          - one-node
          - { topic: matrix-multiplication, set: { rows: 3, inner: 2 }, points: { steps: { C: 2 } }, blanks: book, band: none }
          - { topic: hidden-layer, band: 15.5, points: 10 }
          - ./mine.yaml
        """;

    // With topics that are soon read: what a roster or a topic holds has nothing to do with the others.
    private const string Short = """
        title: Midterm
        seed: 7
        paper: a4
        separate: true
        roster: class.csv
        topics:
          - one-node
          - ./mine.yaml
        """;

    private const string Practice = "topics: [rnn, 12, IV]\nvariants: A..D\nseed: 7\nqr: false\n";

    private const string Roster = "id,name,group\nb01,Amélie Rousseau,blue\nb02,\"Ågren, Björn\",\nb03,\"Chi \"\"C\"\"\",red\n";

    private static readonly string Mine = TemplateCatalog.TextOf(TemplateCatalog.Find("one-node")!).Replace("topic: one-node", "topic: mine", StringComparison.Ordinal);

    [Fact]
    public void A_spoilt_run_is_read_or_told() => Spoiling.Of(Run, Practice).Sample(text => IsReadOrTold(text, Roster, Mine), iter: Attack.Times(300));

    [Fact]
    public void A_spoilt_roster_is_read_or_told() => Spoiling.Of(Roster).Sample(text => IsReadOrTold(Short, text, Mine), iter: Attack.Times(400));

    [Fact]
    public void A_spoilt_topic_of_one_s_own_is_read_or_told() => Spoiling.Of(Mine).Sample(text => IsReadOrTold(Short, Roster, text), iter: Attack.Times(200));

    [Theory]
    [InlineData("variants: 1000000000", "1:11: 'variants' must be a number from 1 to 100000 or letters such as A..D, found '1000000000'")]
    [InlineData("band: 1000000000", "1:7: 'band' must be per cent from 1 to 100, with at most two decimals, or none, found '1000000000'")]
    [InlineData("band: NaN", "1:7: 'band' must be per cent from 1 to 100, with at most two decimals, or none, found 'NaN'")]
    [InlineData("points: 1e9", "1:9: 'points' must be a number above 0, at most 1000, with at most two decimals, { each-blank: 1 }, { steps: { … } } or none, found '1e9'")]
    [InlineData("points: -1", "1:9: 'points' must be a number above 0, at most 1000, with at most two decimals, { each-blank: 1 }, { steps: { … } } or none, found '-1'")]
    [InlineData("points: 9223372036854775808", "1:9: 'points' must be a number above 0, at most 1000, with at most two decimals, { each-blank: 1 }, { steps: { … } } or none, found '9223372036854775808'")]
    public void A_number_out_of_reason_is_told(string line, string told) =>
        Assert.Equal("run.yaml:" + told, Assert.Single(Reading.Runs.Mistakes(() => Reading.Runs.Read($"{line}\nseed: 1\ntopics: rnn\n"))));

    [Fact]
    public void Topics_without_end_are_told() =>
        Assert.Equal("run.yaml:2:9: a run may have 100 topics and has 9000", Assert.Single(Reading.Runs.Mistakes(() => Reading.Runs.Read($"seed: 1\ntopics: [{string.Join(", ", Enumerable.Repeat("rnn", 9000))}]\n"))));

    [Theory]
    [InlineData("名前.yaml")]
    [InlineData("\uD83D.yaml")]
    public void A_name_that_can_t_be_printed_wants_a_title(string file)
    {
        Assert.Contains("without a 'title' the file's name is printed as one", Assert.Single(Reading.Runs.Mistakes(() => Of("seed: 1\ntopics: rnn\n"))), StringComparison.Ordinal);
        Assert.Equal("T", Of("seed: 1\ntitle: T\ntopics: rnn\n").Heading.Title);

        RunPlan Of(string text) => RunReader.Read([new SourceFile(file, text)], null, new Dictionary<string, int>());
    }

    [Theory]
    [InlineData("value: X / 3, show: fixed 1", "mine.r1.book.")]
    [InlineData("value: 1 / (X - X)", "")]
    [InlineData("value: X * 9223372036854775807", "")]
    public void A_topic_whose_answers_can_t_be_had_is_told_in_one_line(string step, string begin)
    {
        var mine = $"topic: mine\nnumber: 9\ntitle: T\nrevision: 1\ngiven:\n  X: {{ shape: 1x1, draw: [ 2, 4, 5, 7, 8, 10 ] }}\nsolve:\n  Y: {{ {step} }}\npage: {{ areas: [[ X, Y ]] }}\n";
        var plan = Reading.Runs.Read("seed: 1\ntopics: ./mine.yaml\n", new SourceFile("./mine.yaml", mine));

        var refusal = Assert.ThrowsAny<Exception>(() => Chooser.Choose(plan, Plans.Nothing));
        Assert.True(refusal is RunException or SheetException, refusal.ToString());
        Assert.StartsWith(begin, refusal.Message, StringComparison.Ordinal);
        Told.Well(refusal.Message);
    }

    private static void IsReadOrTold(string run, string roster, string mine) => Attack.Ends(() =>
    {
        try
        {
            var plan = Reading.Runs.Read(run, new SourceFile("class.csv", roster), new SourceFile("./mine.yaml", mine));
            Assert.NotEmpty(plan.Copies);
            Assert.NotEmpty(plan.Topics);
        }
        catch (FileMistakesException refusal)
        {
            Told.Well(refusal);
        }
    });
}
