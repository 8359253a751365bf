using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Seeds;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Choosing;

/// <summary>A class of 28 gets its sheets.</summary>
public partial class FairnessTests(ITestOutputHelper output)
{
    private const int Class = 28;

    /// <summary>All topics at all levels if <c>AIBYHAND_CLASSES=all</c> asks for them; else those whose final answers are few, and one that has enough.</summary>
    public static TheoryData<string, string> Classes
    {
        get
        {
            if (!AskedBreadth.IsAll("AIBYHAND_CLASSES")) return new() { { "one-node", "easy" }, { "one-node", "book" }, { "hidden-layer", "easy" }, { "hidden-layer", "book" }, { "mlp-pytorch", "easy" }, { "mlp-pytorch", "book" }, { "rnn", "book" } };
            var all = new TheoryData<string, string>();
            foreach (var head in TemplateCatalog.Topics)
            {
                foreach (var level in Template.Levels) all.Add(head.Topic, level);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_gets_its_sheets_in_every_topic(string topic, string level)
    {
        var plan = Plans.Of($"seed: 5\ntopics: [{{ topic: {topic}, level: {level} }}]\nvariants: {Class}");
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var chosen = Chooser.Choose(plan, Plans.Nothing).Topics[0];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{topic} {level}: {(Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds:0} ms; {chosen.Note ?? "all differ"}"));
        var solutions = chosen.Sheets.Select(sheet => Solver.Solve(ProblemDrawer.Draw(plan.Topics[0].Template, sheet.Seed).Problem)).ToList();
        var answers = solutions.ConvertAll(AnswersOf);
        Assert.Equal(Class, solutions.Select(solution => Fingerprint.Canonical(solution.Problem)).Distinct().Count());
        for (var copy = 1; copy < Class; copy++) Assert.NotEqual(answers[copy - 1], answers[copy]);
        var different = answers.Distinct().Count();
        Assert.Equal(different < Class, chosen.Note is not null);
        if (chosen.Note is { } note) Assert.Contains($"{different} different final answers for {Class} copies", note);
    }

    [Fact]
    public void As_few_answers_come_again_as_can_be()
    {
        // 24 different ones are all that 2,000 seeds of the pool show within the band.
        var plan = Plans.Of($"seed: 5\ntopics: hidden-layer\nvariants: {Class}");
        var template = plan.Topics[0].Template;
        var band = EffortBand.Of(plan.Topics[0]);
        var there = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0UL; seed < 2000; seed++)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
            if (Pools.Of(solution.Problem) == Pool.Practice && band.Holds(EffortMeter.Of(solution).Weight)) there.Add(AnswersOf(solution));
        }
        var chosen = Chooser.Choose(plan, Plans.Nothing).Topics[0].Sheets.Select(sheet => AnswersOf(Solver.Solve(ProblemDrawer.Draw(template, sheet.Seed).Problem))).Distinct().Count();
        Assert.InRange(chosen, Math.Min(Class, there.Count) - 1, Class);
    }

    [Fact]
    public void In_rows_nobody_has_the_answers_of_a_neighbour()
    {
        var plan = Plans.Of($"seed: 6\ntopics: [{{ topic: hidden-layer, level: easy }}]\nvariants: {Class}\nseating: rows of 6");
        var answers = Chooser.Choose(plan, Plans.Nothing).Topics[0].Sheets.Select(sheet => AnswersOf(Solver.Solve(ProblemDrawer.Draw(plan.Topics[0].Template, sheet.Seed).Problem))).ToList();
        for (var copy = 0; copy < Class; copy++)
        {
            foreach (var other in plan.Seating.Beside(copy).Where(other => other is >= 0 and < Class)) Assert.NotEqual(answers[copy], answers[other]);
        }
    }

    [Theory]
    [InlineData("one-node", "easy")]
    [InlineData("hidden-layer", "book")]
    public void An_exam_says_how_many_different_ones_there_are_and_what_makes_room(string topic, string level)
    {
        var exam = $"seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\npool: exam\ntopics: [{{ topic: {topic}, level: {level} }}]\n";
        var message = Assert.Throws<RunException>(() => Chooser.Choose(Plans.Of(exam + $"variants: {Class}"), Plans.Nothing)).Message;
        output.WriteLine(message);
        var answers = int.Parse(Found().Match(message).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(answers, 5, Class - 1);
        Assert.Contains("answers: may-repeat", message);
        Assert.Contains("variants: A..D", message);
        // As many as it says are there indeed.
        Assert.Equal(answers, Chooser.Choose(Plans.Of(exam + $"variants: {Class}\nanswers: may-repeat"), Plans.Nothing).Topics[0].Sheets
            .Select(sheet => AnswersOf(Solver.Solve(ProblemDrawer.Draw(Plans.Of(exam).Topics[0].Template, sheet.Seed).Problem))).Distinct().Count(), 2d);
    }

    [Fact]
    public void A_practice_run_that_insists_is_refused_as_well() =>
        Assert.Throws<RunException>(() => Chooser.Choose(Plans.Of($"seed: 5\ntopics: hidden-layer\nlevel: easy\nvariants: {Class}\nanswers: differ"), Plans.Nothing));

    [Fact]
    public void Variants_of_a_roster_are_drawn_once_each()
    {
        var roster = new SourceFile("class.csv", "id,name\n" + string.Concat(Enumerable.Range(1, 30).Select(pupil => $"{pupil},Pupil {pupil}\n")));
        var plan = RunReader.Read([new SourceFile("run.yaml", "seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\npool: exam\ntopics: one-node\nroster: class.csv\nvariants: A..D"), roster], null, new Dictionary<string, int>());
        var sheets = Chooser.Choose(plan, Plans.Nothing).Topics[0].Sheets;
        Assert.Equal(30, sheets.Count);
        Assert.Equal(4, sheets.Distinct().Count());
        for (var copy = 4; copy < 30; copy++) Assert.Equal(sheets[copy - 4], sheets[copy]);
        // The same as without a roster: variant A is variant A.
        Assert.Equal(sheets.Take(4), Chooser.Choose(Plans.Of("seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\npool: exam\ntopics: one-node\nvariants: A..D"), Plans.Nothing).Topics[0].Sheets);
    }

    private static string AnswersOf(Solution solution) => string.Join('|', FinalAnswers.Of(solution).Select(answer => string.Join(' ', answer.Value.Cells.ToArray().Select(cell => cell.Write(answer.Step.Notation)))));

    [GeneratedRegex("([0-9]+) different final answers were found within ±10 %")]
    private static partial Regex Found();
}
