using System.CommandLine;
using AiByHand.Cli.Options;
using AiByHand.Cli.Runs;
using AiByHand.Cli.Screen;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand run</c>: a class set or an exam, with its keys and its record.</summary>
internal sealed class RunCommand : CommandWithExamples
{
    private readonly PathArgument _file = new("FILE", "A run file: which topics, for whom (docs/runs.md)");
    private readonly SeedOption _seed = new("The master seed, in place of the run file's");
    private readonly ShardOption _shard = new();
    private readonly Option<bool> _report = new("--report") { Description = "Add report.pdf: the effort of all copies, the spread of the answers, and the check that all differ" };
    private readonly ReplaceOption _replace = new("Take the place of other sheets in the folder; their record stays as manifest-1.json");
    private readonly OutOption _out = new("Where the files go [default: out/NAME, for a part out/NAME/part-I-of-N]");

    public RunCommand(Terminal terminal) : base(
        "run",
        "Print a run: worksheets for a whole class or all variants of an exam, keys, a marking key, and the manifest that remembers them",
        "run seeds/midterm.yaml",
        "run seeds/class-set.yaml --report",
        "run seeds/class-set.yaml --shard 2/8")
    {
        Add(_file);
        Add(_seed);
        Add(_shard);
        Add(_report);
        Add(_replace);
        Add(_out);
        SetAction(parsed =>
        {
            Run(parsed, terminal);
            return ExitCode.Good;
        });
    }

    private void Run(ParseResult parsed, Terminal terminal)
    {
        var shard = _shard.Read(parsed);
        var replaces = parsed.GetValue(_replace);
        string FolderOf(RunPlan plan) => _out.Read(parsed) ?? RunFolder.Of(plan, shard);
        var (plan, picked) = RequestedRun.Read(_file.Read(parsed), _seed.ReadMaster(parsed), shard, FolderOf, replaces, terminal);
        var folder = FolderOf(plan);
        new RunPrinter(plan, [], App.Version) { Shard = shard, HasReport = parsed.GetValue(_report), Replaces = replaces }.Check(folder);
        using var interruption = new Interruption();
        var copies = shard.Of(plan).GetOffsetAndLength(plan.Copies.Count).Length;
        var choice = default(RunChoice);
        IReadOnlyList<string> notes = [];
        var paths = Progress.Watch(terminal, (plan.Copies.Count + copies) * plan.Topics.Count, done =>
        {
            // Parts beside each other in the run's own folder choose together.
            var shared = shard.IsWhole || _out.Read(parsed) is not null ? null : new SharedSearch(Path.GetDirectoryName(folder)!, plan, shard);
            choice = Chooser.Choose(plan, done, shared, interruption.Token);
            var printer = new RunPrinter(plan, [.. choice.Topics.Select(topic => topic.Band)], App.Version) { Shard = shard, HasReport = parsed.GetValue(_report), Replaces = replaces };
            var files = printer.Print(CopySources.Drawn(plan, choice), folder, done, interruption.Token);
            notes = printer.Notes;
            return files;
        });
        if (picked is not null) terminal.Tell(picked);
        foreach (var note in choice!.Notes) terminal.Tell(note);
        foreach (var path in paths) terminal.Print(path);
        foreach (var note in notes) terminal.Tell(note);
    }
}
