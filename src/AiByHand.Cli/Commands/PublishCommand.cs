using System.CommandLine;
using AiByHand.Cli.Options;
using AiByHand.Cli.Runs;
using AiByHand.Pictures;
using AiByHand.Runs.Publishing;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand publish</c>: a run as a web page.</summary>
internal sealed class PublishCommand : CommandWithExamples
{
    private readonly PathArgument _file = new("RUN", "What was printed: a run's folder or its manifest.json; or a run file");
    private readonly WordOption _keys = new("--keys", "Whether keys are published: not at all, in a part of their own, or that part alone", "no", "yes", "only");
    private readonly SeedOption _seed = new("The master seed, in place of the run file's");
    private readonly ReplaceOption _replace = new("Take the place of other sheets in the folder");
    private readonly OutOption _out = new("Where the files go [default: out/NAME-web]");

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
        var source = SourceRun.Read(Name, _file.Read(parsed), _seed.ReadMaster(parsed), keys, terminal);
        var folder = _out.Read(parsed) ?? RunFolder.Beside(source.Plan, "web");
        var publisher = new Publisher(source.Plan, keys, PngWriter.Write) { Replaces = parsed.GetValue(_replace) };
        publisher.Check(folder);
        source.Make(publisher.Parts, (sheets, done, cancel) => publisher.Publish(sheets, folder, done, cancel), () => publisher.Notes, terminal);
    }
}
