using System.Globalization;
using System.Text.Json;
using AiByHand.Problems;
using AiByHand.Runs.Checking;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class StressTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void There_is_a_row_for_each_topic_and_level()
    {
        var lines = CommandRun.Good("stress", "rnn", "one-node", "--seeds", "5..14").OutLines;

        foreach (var topic in new[] { "rnn", "one-node" })
        {
            foreach (var level in new[] { "easy", "book", "hard" })
            {
                Assert.Single(lines, line => Cells(line) is [var first, var second, "10", ..] && first == topic && second == level);
            }
        }
    }

    [Fact]
    public void The_effort_is_told_from_the_lightest_sheet_to_the_heaviest()
    {
        var points = Enumerable.Range(5, 3).Select(seed => EffortMeter.Of(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load("rnn"), (ulong)seed).Problem)).Weight).Order().ToList();

        var lines = CommandRun.Good("stress", "rnn", "--seeds", "5..7", "--level", "book").OutLines.Select(Cells).ToList();

        var heading = Assert.Single(lines, cells => cells is ["topic", ..]);
        var row = Assert.Single(lines, cells => cells is ["rnn", ..]);
        Assert.Equal($"{points[0]}, {points[1]}, {points[2]}", row[Array.IndexOf(heading, "effort: least, median, most")]);
    }

    [Fact]
    public void A_level_can_be_chosen() =>
        Assert.Equal(["hard"], CommandRun.Good("stress", "rnn", "--seeds", "0..0", "--level", "hard").OutLines.Select(Cells).Where(cells => cells is ["rnn", ..]).Select(cells => cells[1]));

    [Fact]
    public void A_topic_that_can_t_be_drawn_fails_and_names_the_condition()
    {
        var own = _place.With("my-node.yaml", OwnTopics.Node.Replace("page:", "keep: [ \"all(X > 9)\" ]\npage:", StringComparison.Ordinal));

        var run = CommandRun.Of("stress", own, "--seeds", "0..4", "--level", "book");

        Assert.Equal(2, run.Exit);
        Assert.Contains(run.OutLines, line => line.StartsWith("my-node, level book, seed 0: ", StringComparison.Ordinal) && line.Contains("all(X > 9)", StringComparison.Ordinal));
        Assert.Contains("my-node, book: and 2 more", run.OutLines);
        Assert.Contains(run.OutLines, line => Cells(line) is ["my-node", "book", "0", .., "5"]);
    }

    [Fact]
    public void A_sheet_that_has_no_room_on_the_page_fails()
    {
        var run = CommandRun.Of("stress", _place.With("wide.yaml", OwnTopics.Wide), "--seeds", "3..4", "--level", "easy");

        Assert.Equal(2, run.Exit);
        Assert.Contains(run.OutLines, line => Cells(line) is ["wide", "easy", "0", .., "2"]);
        Assert.Contains(run.OutLines, line => line.StartsWith("wide.r1.easy.3: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_pages_it_isn_t_composed() =>
        CommandRun.Good("stress", _place.With("wide.yaml", OwnTopics.Wide), "--seeds", "3..4", "--level", "easy", "--no-pages");

    [Fact]
    public void The_given_that_keeps_the_least_of_its_draws_is_named()
    {
        var lines = CommandRun.Good("stress", "rnn", "--seeds", "0..49", "--level", "book").OutLines.Select(Cells).ToList();

        var least = Stress.Run(TemplateCatalog.Load("rnn"), 0, 49).Stages.MinBy(stage => stage.Share)!;
        var heading = Assert.Single(lines, cells => cells is ["topic", ..]);
        var row = Assert.Single(lines, cells => cells is ["rnn", ..]);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{least.Given} ({least.Share * 100:0.0} %)"), row[Array.IndexOf(heading, "least kept of")]);
    }

    [Fact]
    public void Sizes_can_be_chosen()
    {
        var line = Assert.Single(CommandRun.Good("stress", "matrix-multiplication", "--set", "rows=4", "--seeds", "0..9", "--level", "book", "--json").OutLines);

        Assert.Equal(4, Json(line).GetProperty("sizes").GetProperty("rows").GetInt32());
    }

    [Fact]
    public void A_size_that_the_topic_hasn_t_is_refused() =>
        Assert.Contains("rnn", CommandRun.Refused("stress", "rnn", "--set", "rows=4"), StringComparison.Ordinal);

    [Fact]
    public void As_JSON_there_is_a_line_for_each_topic_and_level_with_all_figures()
    {
        var lines = CommandRun.Good("stress", "rnn", "one-node", "--seeds", "5..14", "--json").OutLines.Select(Json).ToList();

        Assert.Equal(["rnn easy", "rnn book", "rnn hard", "one-node easy", "one-node book", "one-node hard"], lines.Select(line => $"{line.GetProperty("topic")} {line.GetProperty("level")}"));
        var report = Stress.Run(TemplateCatalog.Load("rnn"), 5, 14);
        var rnn = lines[1];
        Assert.Equal(
            ["topic", "revision", "level", "sizes", "firstSeed", "lastSeed", "composed", "sheets", "acceptance", "redraws", "stages", "conditions", "largestNumber", "effort", "milliseconds", "failures"],
            rnn.EnumerateObject().Select(property => property.Name));
        Assert.Equal((5UL, 14UL, 10, true), (rnn.GetProperty("firstSeed").GetUInt64(), rnn.GetProperty("lastSeed").GetUInt64(), rnn.GetProperty("sheets").GetInt32(), rnn.GetProperty("composed").GetBoolean()));
        Assert.Equal(report.Acceptance, rnn.GetProperty("acceptance").GetDouble());
        Assert.Equal((report.MedianRedraws, report.WorstRedraws, report.WorstSeed), (Number("redraws", "median"), Number("redraws", "worst"), (ulong)Number("redraws", "worstSeed")));
        Assert.Equal(
            report.Stages.Select(stage => (stage.Given, stage.Draws, stage.Passed, stage.Kept, stage.Share)),
            rnn.GetProperty("stages").EnumerateArray().Select(stage => (
                stage.GetProperty("given").GetString()!, stage.GetProperty("draws").GetInt64(), stage.GetProperty("passed").GetInt64(), stage.GetProperty("kept").GetInt64(), stage.GetProperty("share").GetDouble())));
        Assert.Equal(
            report.Conditions.Select(condition => (condition.Text, condition.Count)),
            rnn.GetProperty("conditions").EnumerateArray().Select(condition => (condition.GetProperty("text").GetString()!, condition.GetProperty("failed").GetInt64())));
        Assert.Equal((report.Largest!.Value, report.Largest.Tensor, report.Largest.Seed), (Number("largestNumber", "value"), rnn.GetProperty("largestNumber").GetProperty("tensor").GetString(), (ulong)Number("largestNumber", "seed")));
        Assert.Equal((report.Effort!.Least, report.Effort.Median, report.Effort.Most), (Number("effort", "least"), Number("effort", "median"), Number("effort", "most")));
        Assert.InRange(rnn.GetProperty("milliseconds").GetProperty("median").GetDouble(), double.Epsilon, rnn.GetProperty("milliseconds").GetProperty("worst").GetDouble());
        Assert.InRange(Number("milliseconds", "worstSeed"), 5, 14);
        Assert.Empty(rnn.GetProperty("failures").EnumerateArray());

        int Number(string name, string property) => rnn.GetProperty(name).GetProperty(property).GetInt32();
    }

    [Fact]
    public void As_JSON_every_seed_without_a_sheet_is_told()
    {
        var run = CommandRun.Of("stress", _place.With("wide.yaml", OwnTopics.Wide), "--seeds", "3..7", "--level", "easy", "--json");

        Assert.Equal(2, run.Exit);
        var line = Json(Assert.Single(run.OutLines));
        Assert.Equal(0, line.GetProperty("sheets").GetInt32());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("effort").ValueKind);
        Assert.Equal([3, 4, 5, 6, 7], line.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("seed").GetInt32()));
        Assert.All(line.GetProperty("failures").EnumerateArray(), failure => Assert.StartsWith($"wide.r1.easy.{failure.GetProperty("seed")}: ", failure.GetProperty("message").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_narrow_screen_a_topic_s_levels_stand_side_by_side()
    {
        var output = new StringWriter();
        var reports = Template.Levels.Select(level => Stress.Run(TemplateCatalog.Load("rnn", level), 0, 1)).ToList();

        Screen.StressView.Show(reports, Screen.TableScreen.On(output, isScreen: false, unwatchedWidth: 80));

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(lines, line => Cells(line) is ["rnn", "easy", "book", "hard"]);
        Assert.Contains(lines, line => Cells(line) is ["sheets", "2", "2", "2"]);
    }

    [Theory]
    [InlineData("rnn --seeds 7", "--seeds can't be '7'; it is a range such as 0..999")]
    [InlineData("rnn --seeds 9..3", "--seeds 9..3 runs backwards; the smaller seed comes first")]
    [InlineData("rnn --seeds 0..18446744073709551615", "--seeds 0..18446744073709551615 are too many; 1000000 at a time can be tried")]
    [InlineData("rnn --seeds 0..x", "'x' can't be a seed; a seed is a whole number from 0 to 18446744073709551615, written in digits alone")]
    [InlineData("rnn.r1.book.7", "rnn.r1.book.7 is one sheet: stress takes a topic (rnn) and --seeds")]
    [InlineData("rnm", "there is no topic 'rnm'; did you mean 'rnn'?")]
    public void What_isn_t_a_range_or_a_topic_is_refused(string args, string line) =>
        Assert.Equal(line, CommandRun.Refused(["stress", .. args.Split(' ')]));

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private static string[] Cells(string line) => [.. line.Trim('│').Split('│').Select(cell => cell.Trim())];
}
