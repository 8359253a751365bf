using System.CommandLine;
using AiByHand.Cli.Json;
using AiByHand.Cli.Screen;
using AiByHand.Templates;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand topics</c>: what there is.</summary>
internal sealed class TopicsCommand : CommandWithExamples
{
    private readonly Option<bool> _json = new("--json") { Description = "One JSON array instead of a table" };

    public TopicsCommand(Terminal terminal) : base("topics", "List the topics: number, id, title, revision, levels", "topics", "topics --json")
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
        var table = Tables.Headed(["number", "topic", "title", "revision", "levels"], wrapping: "title");
        foreach (var head in TemplateCatalog.Topics) table.AddPlainRow(head.Number, head.Topic, head.Title, $"{head.Revision}", string.Join(", ", Template.Levels));
        Canvas.On(terminal.Out, terminal.OutIsScreen).Write(table);
    }
}
