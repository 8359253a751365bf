using System.CommandLine;
using AiByHand.Cli.Options;
using AiByHand.Cli.Printing;
using AiByHand.Cli.Screen;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand stress</c>: how hard it is to draw a topic's numbers.</summary>
internal sealed class StressCommand : CommandWithExamples
{
    private readonly TopicArgument _topics = new("");
    private readonly SeedRangeOption _seeds = new();
    private readonly LevelOption _level = new(absent: "all three");

    public StressCommand(Terminal terminal) : base(
        "stress",
        "Draw, solve and compose many sheets, and tell what the topic's conditions cost",
        "stress rnn --seeds 0..999",
        "stress all --seeds 0..99 --level hard",
        "stress ./my-topic.yaml")
    {
        Add(_topics);
        Add(_seeds);
        Add(_level);
        SetAction(parsed => Run(parsed, terminal));
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var (first, last) = _seeds.Read(parsed);
        var templates = Templates(parsed);
        var reports = new List<StressReport>();
        Progress.Watch(terminal, 2 * templates.Count * (int)(last - first + 1), done =>
        {
            foreach (var template in templates) reports.Add(PageTrial.Of(template, Stress.Run(template, first, last, _ => done()), done));
        });
        StressView.Show(reports, Canvas.On(terminal.Out, terminal.OutIsScreen));
        return reports.TrueForAll(report => report.Failures.Count == 0) ? ExitCode.Good : ExitCode.Refused;
    }

    private List<Template> Templates(ParseResult parsed)
    {
        var templates = new List<Template>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var topic in _topics.Read(parsed))
        {
            if (topic.Code is { } code) throw new Refusal($"{topic.Text} is one sheet: stress takes a topic ({code.Topic}) and --seeds");
            if (!seen.Add(topic.Head?.Topic ?? topic.Text)) continue;
            IReadOnlyList<string> levels = _level.Read(parsed) is { } level ? [level] : Template.Levels;
            foreach (var each in levels) templates.Add(topic.Load(each));
        }
        return templates;
    }
}
