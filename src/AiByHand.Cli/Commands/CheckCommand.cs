using System.CommandLine;
using AiByHand.Cli.Checking;
using AiByHand.Runs;
using AiByHand.Runs.Checking;
using AiByHand.Runs.Reading;
using AiByHand.Templates;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand check</c>: what is wrong with topic files and run files.</summary>
internal sealed class CheckCommand : CommandWithExamples
{
    // A dozen sheets show what often goes wrong; of the shipped topics all has been tried.
    private const int Seeds = 12, SeedsOfShipped = 2;

    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Topic files and run files [default: all topics that ship with the program]" };

    public CheckCommand(Terminal terminal) : base(
        "check",
        "Check topic files and run files: every mistake is told with file, line and column; then a few sheets of each level are drawn, solved and composed, and what can't be printed is told, and how often",
        "check",
        "check my-topic.yaml",
        "check seeds/midterm.yaml")
    {
        Add(_files);
        SetAction(parsed => parsed.GetValue(_files) is { Length: > 0 } files ? Check(files, terminal) : CheckShipped(terminal));
    }

    private int Check(string[] files, Terminal terminal)
    {
        foreach (var file in files)
        {
            if (file.StartsWith('-')) throw new Refusal(Misunderstood.UnknownOption(file, this));
        }
        int topics = 0, runs = 0;
        var isGood = true;
        foreach (var file in files)
        {
            var text = InputFile.Read(file);
            if (OtherFile.Told(file, text, FileKind.Topic, FileKind.Run) is { } other) throw new Refusal($"{file}: {other}");
            if (RunReader.IsRun(text))
            {
                runs++;
                isGood &= CheckRun(file, terminal);
            }
            else
            {
                topics++;
                isGood &= Tell(TopicCheck.Of(text, file, Seeds), terminal);
            }
        }
        if (!isGood) return ExitCode.Refused;
        if (topics > 0) terminal.Out.WriteLine(topics == 1 ? "1 topic is good" : $"{topics} topics are good");
        if (runs > 0) terminal.Out.WriteLine(runs == 1 ? "1 run file is good" : $"{runs} run files are good");
        return ExitCode.Good;
    }

    private static int CheckShipped(Terminal terminal)
    {
        var topics = TemplateCatalog.Topics;
        var results = new CheckResult[topics.Count];
        Batch.Run(results.Length, index => results[index] = TopicCheck.Of(TemplateCatalog.TextOf(topics[index]), $"templates/{topics[index].Topic}.yaml", SeedsOfShipped));
        var isGood = true;
        foreach (var result in results) isGood &= Tell(result with { Figures = [] }, terminal);
        if (!isGood) return ExitCode.Refused;
        terminal.Out.WriteLine($"{topics.Count} topics are good");
        return ExitCode.Good;
    }

    private static bool CheckRun(string file, Terminal terminal)
    {
        try
        {
            var (figures, notes) = RunCheck.Of(file);
            foreach (var note in notes) terminal.Tell(note);
            terminal.Out.WriteLine(figures);
            return true;
        }
        catch (AiByHandException wrong)
        {
            terminal.Tell(wrong);
            return false;
        }
    }

    private static bool Tell(CheckResult result, Terminal terminal)
    {
        foreach (var mistake in result.Mistakes) terminal.Tell(mistake.ToString());
        foreach (var advice in result.Advice) terminal.Tell(advice.ToString());
        if (result.Mistakes.Count > 0) return false;
        foreach (var line in result.Figures) terminal.Out.WriteLine(line);
        return true;
    }
}
