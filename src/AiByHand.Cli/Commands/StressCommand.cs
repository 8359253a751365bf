using System.CommandLine;
using AiByHand.Cli.Json;
using AiByHand.Cli.Options;
using AiByHand.Cli.Screen;
using AiByHand.Runs.Checking;
using AiByHand.Runs.Json;
using AiByHand.Templates;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand stress</c>: how hard it is to draw a topic's numbers.</summary>
internal sealed class StressCommand : CommandWithExamples
{
    private readonly TopicArgument _topics = new("");
    private readonly SeedRangeOption _seeds = new();
    private readonly LevelOption _level = new(absent: "all three");
    private readonly SetOption _set = new();
    private readonly Option<bool> _noPages = new("--no-pages") { Description = "Draw and solve only: a sheet's page, on each paper, takes longer than its numbers" };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object a line for each topic and level, as soon as it is done, instead of a table" };

    public StressCommand(Terminal terminal) : base(
        "stress",
        "Draw, solve and compose many sheets, and tell what the topic's conditions cost",
        "stress rnn --seeds 0..999",
        "stress all --seeds 0..99 --level hard",
        "stress all --seeds 0..99999 --no-pages --json",
        "stress matrix-multiplication --set rows=3 --set inner=4",
        "stress ./my-topic.yaml")
    {
        Add(_topics);
        Add(_seeds);
        Add(_level);
        Add(_set);
        Add(_noPages);
        Add(_json);
        SetAction(parsed => Run(parsed, terminal));
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var seeds = _seeds.Read(parsed);
        var templates = Templates(parsed);
        var isComposed = !parsed.GetValue(_noPages);
        return parsed.GetValue(_json) ? WriteJson(templates, seeds, isComposed, terminal) : Show(templates, seeds, isComposed, terminal);
    }

    private static int WriteJson(List<Template> templates, (ulong First, ulong Last) seeds, bool isComposed, Terminal terminal)
    {
        using var lines = new JsonLines(terminal.Out);
        return Run(templates, seeds, isComposed, terminal, report => lines.Write(json => StressJson.Write(json, report, isComposed)));
    }

    private static int Show(List<Template> templates, (ulong First, ulong Last) seeds, bool isComposed, Terminal terminal)
    {
        var reports = new List<StressReport>();
        var exit = Run(templates, seeds, isComposed, terminal, reports.Add);
        StressView.Show(reports, TableScreen.On(terminal.Out, terminal.OutIsScreen));
        return exit;
    }

    private static int Run(List<Template> templates, (ulong First, ulong Last) seeds, bool isComposed, Terminal terminal, Action<StressReport> tell)
    {
        var isGood = true;
        Progress.Watch(terminal, templates.Count * (int)(seeds.Last - seeds.First + 1), done =>
        {
            foreach (var template in templates)
            {
                var report = Stress.Run(template, seeds.First, seeds.Last, _ => done(), isComposed ? PageTrial.Of : null);
                tell(report);
                isGood &= report.Failures.Count == 0;
            }
        });
        return isGood ? ExitCode.Good : ExitCode.Refused;
    }

    private List<Template> Templates(ParseResult parsed)
    {
        var templates = new List<Template>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sizes = _set.Read(parsed);
        foreach (var topic in _topics.Read(parsed))
        {
            if (topic.Code is { } code) throw new Refusal($"{topic.Text} is one sheet: stress takes a topic ({code.Topic}) and --seeds");
            if (!seen.Add(topic.Head?.Topic ?? topic.Text)) continue;
            var levels = _level.Read(parsed) is { } level ? [level] : Template.Levels;
            foreach (var each in levels) templates.Add(topic.Load(each, sizes));
        }
        return templates;
    }
}
