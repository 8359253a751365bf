using System.Text.RegularExpressions;

namespace AiByHand.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("prnt rnn", "there is no command 'prnt'; did you mean 'print'?", "aibyhand --help tells more")]
    [InlineData("--sed 7", "aibyhand has no option '--sed'", "aibyhand --help tells more")]
    [InlineData("print", "print lacks TOPIC, as in aibyhand print rnn --seed 7", "aibyhand print --help tells more")]
    [InlineData("print rnn --seed", "--seed lacks N", "aibyhand print --help tells more")]
    [InlineData("print rnn --seed 1 --seed 2", "--seed takes one value, not 2", "aibyhand print --help tells more")]
    [InlineData("mark", "mark lacks RUN ENTRIES…, as in aibyhand mark out/midterm entries.csv", "aibyhand mark --help tells more")]
    [InlineData("reprint", "reprint lacks RUN, as in aibyhand reprint out/midterm", "aibyhand reprint --help tells more")]
    [InlineData("topics rnn", "'rnn' is one too many: topics takes nothing more", "aibyhand topics --help tells more")]
    [InlineData("topics --jsn", "topics has no option '--jsn'; did you mean '--json'?", "aibyhand topics --help tells more")]
    public void A_command_line_that_can_t_be_read_gets_one_line_and_a_hint(string args, string line, string hint)
    {
        var run = CommandRun.Of(args.Split(' '));

        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Out);
        Assert.Equal([line, hint], run.ErrorLines);
    }

    [Theory]
    [InlineData("print rnn --sede 7", "print has no option '--sede'; did you mean '--seed' or '--set' or '--sides'?")]
    [InlineData("print rnn --sede=7", "print has no option '--sede'; did you mean '--seed' or '--set' or '--sides'?")]
    [InlineData("check --jsn", "check has no option '--jsn'")]
    public void An_option_that_isn_t_there_isn_t_taken_for_a_topic(string args, string line) => Assert.Equal(line, CommandRun.Refused(args.Split(' ')));

    [Theory]
    [InlineData("")]
    [InlineData("print")]
    [InlineData("solve")]
    [InlineData("topics")]
    [InlineData("check")]
    [InlineData("stress")]
    [InlineData("publish")]
    public void Help_ends_in_examples_that_can_be_read(string command)
    {
        var run = CommandRun.Good([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        var examples = run.OutLines.SkipWhile(line => line != "Examples:").Skip(1).TakeWhile(line => !line.StartsWith("Exit codes", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith($"aibyhand {command}".TrimEnd(), example, StringComparison.Ordinal));
        Assert.All(examples, example => Assert.Equal(0, CommandRun.Of([.. example.Split(' ')[1..], "--help"]).Exit));
    }

    [Fact]
    public void Help_ends_in_the_exit_codes() => Assert.EndsWith(ExitCode.Legend, string.Join(' ', CommandRun.Good("--help").OutLines), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_reads_within_80_columns_and_names_a_topic_in_a_word(string command)
    {
        var help = CommandRun.Good([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.All(help.OutLines, line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Assert.DoesNotContain("autoencoder", help.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("|rnn", help.Out, StringComparison.Ordinal);
        Assert.Equal(help.Out, CommandRun.Good(["help", .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Out);
    }

    [Fact]
    public void Help_of_a_command_that_isn_t_there_names_the_nearest() => Assert.Equal("there is no command 'prnt'; did you mean 'print'?", CommandRun.Refused("help", "prnt"));

    public static TheoryData<string> Commands =>
        [.. CommandRun.Good("--help").OutLines.SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line != "Examples:").Where(line => line is [' ', ' ', not ' ', ..]).Select(line => line.Trim().Split(' ')[0]).Prepend("")];

    [Fact]
    public void Help_names_the_defaults()
    {
        var help = Regex.Replace(CommandRun.Good("print", "--help").Out, @"\s+", " ");

        foreach (var option in new[] { "--seed", "--count", "--level", "--paper", "--format", "--view", "--blanks", "--out" })
        {
            Assert.Matches($@" {option} <[^ ]+> [^<]*\[default: [^\]]+\]", help);
        }
    }

    [Fact]
    public void Without_arguments_there_is_help() => Assert.Equal(CommandRun.Good("--help").Out, CommandRun.Good().Out);

    [Fact]
    public void The_version_is_the_program_s() => Assert.Matches(@"^aibyhand \d+\.\d+\.\d+( \([0-9a-f]{7}\))?$", Assert.Single(CommandRun.Good("--version").OutLines));

    [Fact]
    public void A_mistake_of_the_program_is_one_line_without_a_stack_trace()
    {
        var error = new StringWriter();

        Assert.Equal(1, App.Run(["topics", "--json"], new Terminal(new BrokenWriter(), error)));
        Assert.Equal("internal error: no more\\nink (InvalidOperationException; AIBYHAND_TRACE=1 shows where)", error.ToString().TrimEnd());
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(string? value) => throw new InvalidOperationException("no more\nink");
    }
}
