using System.CommandLine;
using System.Text;
using AiByHand.Cli.Options;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Checking;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand new</c>: a file to start from.</summary>
internal sealed class NewCommand : CommandWithExamples
{
    private static readonly Dictionary<string, (string Start, string Name)> Kinds = new(StringComparer.Ordinal)
    {
        ["topic"] = ("topic.yaml", "my-topic"),
        ["run"] = ("run.yaml", "my-run"),
        ["roster"] = ("roster.csv", "class"),
    };

    private readonly Argument<string> _what = new("WHAT") { HelpName = "WHAT", Description = "topic, run or roster" };
    private readonly Argument<string> _name = new("NAME") { HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne, Description = "What it is called, with its folder if you like [default: my-topic, my-run, class]" };
    private readonly Option<string> _like = new("--from") { HelpName = "TOPIC", Description = "Start a topic from one that is there: convolution, logistic-regression, lstm, or any that topics lists" };

    public NewCommand(Terminal terminal) : base(
        "new",
        "Write a file to start from: a topic of your own, a run, a roster",
        "new topic my-layer",
        "new topic my-convolution --from convolution",
        "new run quiz",
        "new roster class")
    {
        _what.CompletionSources.Add([.. Kinds.Keys]);
        _like.CompletionSources.Add(_ => TemplateCatalog.Examples.Concat(TemplateCatalog.Topics).Select(head => new System.CommandLine.Completions.CompletionItem(head.Topic)));
        Add(_what);
        Add(_name);
        Add(_like);
        SetAction(parsed =>
        {
            var (path, text) = Start(parsed);
            if (File.Exists(path)) throw new Refusal($"{path} is there already; give the new one another name");
            AtomicFile.Write(path, output => output.Write(Encoding.UTF8.GetBytes(text)));
            terminal.Out.WriteLine(path);
            return ExitCode.Good;
        });
    }

    private (string Path, string Text) Start(ParseResult parsed)
    {
        var what = parsed.GetRequiredValue(_what);
        if (!Kinds.TryGetValue(what, out var kind))
        {
            throw new Refusal($"there is no start of '{what}'{(Spelling.DidYouMean(what, Kinds.Keys) is { Length: > 0 } near ? near : "; there are topic, run (a class set or an exam), roster")}");
        }
        var name = parsed.GetValue(_name) ?? kind.Name;
        if (name.StartsWith('-')) throw new Refusal(Misunderstood.UnknownOption(name, this));
        var ending = Path.GetExtension(kind.Start);
        var path = name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
        if (parsed.GetValue(_like) is { } like && what != "topic") throw new Refusal($"--from starts a topic from another, no {what}");
        return (path, what == "topic" ? Topic(path, parsed.GetValue(_like)) : Text(kind.Start).Replace("THIS-FILE", Path.GetFileName(path), StringComparison.Ordinal));
    }

    private static string Topic(string path, string? like) => TopicStart.Of(path, like is null ? null
        : TopicChoice.Of(like) is [{ Head: { } head }] ? head
        : throw new Refusal($"--from takes one topic, not '{like}'"));

    private static string Text(string start)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream($"starts/{start}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
