using System.CommandLine;
using AiByHand.Cli.Options;
using AiByHand.Cli.Runs;
using AiByHand.Cli.Screen;
using AiByHand.Pictures;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Records;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand publish</c>: a run as a web page.</summary>
internal sealed class PublishCommand : CommandWithExamples
{
    private readonly PathArgument _file = new("RUN", "What was printed: a run's folder or its manifest.json; or a run file");
    private readonly WordOption _keys = new("--keys", "Whether keys are published: not at all, in a part of their own, or that part alone", "no", "yes", "only");
    private readonly SeedOption _seed = new("The master seed, in place of the run file's");
    private readonly ReplaceOption _replace = new("Take the place of other sheets in the folder");
    private readonly Option<string> _out = new("--out") { HelpName = "DIR", Description = "Where the files go [default: out/NAME-web]" };

    public PublishCommand(Terminal terminal) : base(
        "publish",
        "Publish a run as a plain web page: the sheets as PDF with small pictures, no pupil's name, and keys only if asked for",
        "publish seeds/class-set.yaml",
        "publish out/midterm",
        "publish seeds/midterm.yaml --out site/midterm",
        "publish seeds/midterm.yaml --out site/midterm --keys yes")
    {
        Add(_file);
        Add(_keys);
        Add(_seed);
        Add(_replace);
        Add(_out);
        SetAction(parsed =>
        {
            Publish(parsed, terminal);
            return ExitCode.Good;
        });
    }

    private void Publish(ParseResult parsed, Terminal terminal)
    {
        var keys = Enum.Parse<PublishedKeys>(_keys.Read(parsed), ignoreCase: true);
        var (file, seed) = (_file.Read(parsed), _seed.ReadMaster(parsed));
        var printed = ManifestFile.IsMeant(file) ? Printed(file, seed) : null;
        var plan = printed?.Plan ?? RequestedRun.ReadFor(Name, file, seed, keys, static plan => RunFolder.Of(plan, Shard.Whole), terminal);
        var folder = parsed.GetValue(_out) ?? RunFolder.Beside(plan, "web");
        using var interruption = new Interruption();
        var publisher = new Publisher(plan, keys, PngWriter.Write) { Replaces = parsed.GetValue(_replace) };
        publisher.Check(folder);
        IReadOnlyList<string> notes = [];
        var paths = Progress.Watch(terminal, (1 + publisher.Parts) * plan.Copies.Count * plan.Topics.Count, done =>
        {
            if (printed is not null) return publisher.Publish(CopySources.Recorded(printed), folder, done, interruption.Token);
            var choice = Chooser.Choose(plan, done, cancel: interruption.Token);
            notes = [.. choice.Notes];
            return publisher.Publish(CopySources.Drawn(plan, choice), folder, done, interruption.Token);
        });
        foreach (var note in notes) terminal.Tell(note);
        foreach (var path in paths) terminal.Print(path);
        foreach (var note in publisher.Notes) terminal.Tell(note);
    }

    // What was printed is published, whatever the run file has become since.
    private static Manifest Printed(string path, MasterSeed? seed)
    {
        if (seed is not null) throw new Refusal($"{path} has the seed that it was printed with: leave out --seed, or name the run file");
        var manifest = ManifestFile.Read(path);
        return manifest.Shard.IsWhole ? manifest : throw new Refusal($"{path} is part {manifest.Shard} of a run: bind the parts, and publish the whole");
    }
}
