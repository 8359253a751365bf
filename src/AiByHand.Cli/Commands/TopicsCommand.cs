using System.CommandLine;
using AiByHand.Cli.Json;
using AiByHand.Cli.Screen;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Json;
using AiByHand.Templates;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand topics</c>: what there is.</summary>
internal sealed class TopicsCommand : CommandWithExamples
{
    private readonly Option<bool> _json = new("--json") { Description = "One JSON array instead of a table" };

    public TopicsCommand(Terminal terminal) : base("topics", "List the topics: number, id, title, sizes that --set chooses, and how much effort a sheet is at each level", "topics", "topics --json")
    {
        Add(_json);
        SetAction(parsed =>
        {
            if (parsed.GetValue(_json)) WriteJson(terminal);
            else Show(terminal);
            return ExitCode.Good;
        });
    }

    private static void WriteJson(Terminal terminal)
    {
        using var lines = new JsonLines(terminal.Out);
        lines.Write(json => TopicsJson.Write(json, TemplateCatalog.Topics));
    }

    private static void Show(Terminal terminal)
    {
        terminal.Out.WriteLine(Line("", "topic", [.. Template.Levels], "title").TrimEnd());
        foreach (var head in TemplateCatalog.Topics) Show(head, terminal.Out);
        terminal.Out.WriteLine();
        foreach (var head in TemplateCatalog.Examples) Show(head, terminal.Out);
        terminal.Out.WriteLine();
        Paragraph.Write(terminal.Out, $"Under {string.Join(", ", Template.Levels)} stands the median effort of a sheet (docs/effort.md). Sizes are chosen by --set: the usual one, and from where to where. A to C are examples of topics of one's own, in no \"all\"; aibyhand new topic starts from one.");
    }

    private static void Show(TopicHead head, TextWriter output)
    {
        var efforts = MedianEfforts.Of(head);
        var indent = Line("", "", ["", "", ""], "");
        Paragraph.Write(output, head.Title, Line(head.Number, head.Topic, [.. Template.Levels.Select((_, level) => efforts is null ? "" : FormattableString.Invariant($"{efforts[level]}"))], ""), indent);
        var sizes = TemplateCatalog.SizesOf(head);
        if (sizes.Count > 0) Paragraph.Write(output, $"sizes: {string.Join(", ", sizes.Select(size => FormattableString.Invariant($"{size.Name} {size.Default} ({size.Least}-{size.Most})")))}", indent);
    }

    private static string Line(string number, string topic, IReadOnlyList<string> levels, string title) => $"{number,-4} {topic,-22} {levels[0],4} {levels[1],5} {levels[2],5}   {title}";
}
