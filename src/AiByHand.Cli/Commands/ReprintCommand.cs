using System.CommandLine;
using AiByHand.Cli.Options;
using AiByHand.Cli.Runs;
using AiByHand.Cli.Screen;
using AiByHand.Runs.Records;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand reprint</c>: a run once more, from its record.</summary>
internal sealed class ReprintCommand : CommandWithExamples
{
    private readonly PathArgument _manifest = new("RUN", "The run's folder, or its manifest.json");
    private readonly Option<string[]> _only = new("--only") { HelpName = "ID", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false, Description = "Only the copy of this id, or of this pupil; more than one --only for more copies" };
    private readonly ReplaceOption _replace = new("Take the place of other sheets in the folder; their record stays as manifest-1.json");
    private readonly OutOption _out = new("Where the files go [default: out/NAME-reprint]");

    public ReprintCommand(Terminal terminal) : base(
        "reprint",
        "Print a run again, the same to the byte, from what its manifest recorded: nothing is drawn or calculated anew",
        "reprint out/midterm",
        "reprint out/class-set/manifest.json --only b03")
    {
        Add(_manifest);
        Add(_only);
        Add(_replace);
        Add(_out);
        SetAction(parsed => Reprint(parsed, terminal));
    }

    private int Reprint(ParseResult parsed, Terminal terminal)
    {
        var manifest = ManifestFile.Read(_manifest.Read(parsed));
        var folder = _out.Read(parsed) ?? RunFolder.Beside(manifest.Plan, "reprint");
        using var interruption = new Interruption();
        var reprinted = parsed.GetValue(_only) is { Length: > 0 } ids
            ? Reprinter.Copies(manifest, ids, folder, interruption.Token)
            : Progress.Watch(terminal, manifest.Copies.Count * manifest.Plan.Topics.Count, done => Reprinter.Whole(manifest, folder, done, parsed.GetValue(_replace), interruption.Token));
        foreach (var path in reprinted.Paths) terminal.Print(path);
        foreach (var difference in reprinted.Differences) terminal.Tell(difference);
        return reprinted.Differences.Count == 0 ? ExitCode.Good : ExitCode.Refused;
    }
}
