using System.CommandLine;
using AiByHand.Cli.Options;
using AiByHand.Cli.Runs;
using AiByHand.Cli.Screen;
using AiByHand.Pictures;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Publishing;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand publish</c>: a run as a web page.</summary>
internal sealed class PublishCommand : CommandWithExamples
{
    private readonly PathArgument _file = new("FILE", "A run file: which topics, for whom (docs/runs.md)");
    private readonly WordOption _keys = new("--keys", "Whether keys are published: not at all, in a part of their own, or that part alone", "no", "yes", "only");
    private readonly SeedOption _seed = new("The master seed, in place of the run file's");
    private readonly Option<string> _out = new("--out") { HelpName = "DIR", Description = "Where the files go [default: out/NAME-web]" };

    public PublishCommand(Terminal terminal) : base(
        "publish",
        "Publish a run as a plain web page: the sheets as PDF with small pictures, no pupil's name, and keys only if asked for",
        "publish seeds/class-set.yaml",
        "publish seeds/midterm.yaml --out site/midterm",
        "publish seeds/midterm.yaml --out site/midterm --keys yes")
    {
        Add(_file);
        Add(_keys);
        Add(_seed);
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
        var plan = PlanReader.ReadForPublishing(_file.Read(parsed), _seed.Read(parsed), keys, terminal);
        var folder = parsed.GetValue(_out) ?? Path.Combine("out", $"{plan.Name}-web");
        using var interruption = new Interruption();
        var publisher = new Publisher(plan, keys, PngWriter.Write);
        var choice = default(RunChoice);
        var paths = Progress.Watch(terminal, (1 + publisher.Parts) * plan.Copies.Count * plan.Topics.Count, done =>
        {
            choice = Chooser.Choose(plan, done, interruption.Token);
            return publisher.Publish(SheetSources.Drawn(plan, choice), folder, done, interruption.Token);
        });
        foreach (var note in choice!.Notes) terminal.Tell(note);
        foreach (var path in paths) terminal.Out.WriteLine(path);
    }
}
