using System.CommandLine;
using AiByHand.Cli.Options;
using AiByHand.Runs.Printing;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand bind</c>: parts of a run into the whole.</summary>
internal sealed class BindCommand : CommandWithExamples
{
    private readonly Argument<string[]> _folders = new("DIR") { Arity = ArgumentArity.OneOrMore, Description = "The parts' folders, or one folder that holds them" };
    private readonly Option<bool> _report = new("--report") { Description = "Add report.pdf" };
    private readonly ReplaceOption _replace = new("Take the place of other sheets in the folder; their record stays as manifest-1.json");
    private readonly OutOption _out = new("Where the files go [default: the folder that holds the parts]");

    public BindCommand(Terminal terminal) : base(
        "bind",
        "Bind the parts of a run (run --shard) into the files of the whole run, the same to the byte",
        "bind out/class-set",
        "bind part-1-of-2 part-2-of-2 --out whole")
    {
        Add(_folders);
        Add(_report);
        Add(_replace);
        Add(_out);
        SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(_folders);
            foreach (var folder in named)
            {
                if (folder.StartsWith('-')) throw new Refusal(Misunderstood.UnknownOption(folder, this));
            }
            string[] parts = [.. named.SelectMany(RunBinder.PartsIn)];
            using var interruption = new Interruption();
            var bound = RunBinder.Bind(parts, _out.Read(parsed) ?? Home(named, parts), parsed.GetValue(_report), parsed.GetValue(_replace), interruption.Token);
            foreach (var path in bound.Paths) terminal.Print(path);
            foreach (var note in bound.Notes) terminal.Tell(note);
            return ExitCode.Good;
        });
    }

    // Of one folder that holds parts it is that folder; of a part alone, or of several folders, it must be said.
    private static string Home(string[] named, IReadOnlyList<string> parts) =>
        named is [var one] && !parts.Contains(one) ? one : throw new Refusal("--out is missing: where does the whole go?");
}
