using System.CommandLine;
using AiByHand.Cli.Json;
using AiByHand.Cli.Screen;
using AiByHand.Cli.Sheets;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand solve</c>: the numbers of sheets, for a program or for the eye.</summary>
internal sealed class SolveCommand : CommandWithExamples
{
    private const int FlowWidth = 120;

    private readonly SheetRequest _request = new();
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object a line for each sheet, instead of tables" };

    public SolveCommand(Terminal terminal) : base(
        "solve",
        "Show the numbers of sheets, given and answered, step by step",
        "solve rnn --seed 7",
        "solve all --seed 1 --count 100 --json",
        "solve rnn.r1.book.7",
        "solve rnn --given numbers.json")
    {
        _request.AddTo(this);
        Add(_json);
        SetAction(parsed =>
        {
            var sheets = _request.Read(parsed, terminal);
            if (parsed.GetValue(_json)) WriteJson(sheets, terminal);
            else Show(sheets, terminal);
            return ExitCode.Good;
        });
    }

    private static void WriteJson(IReadOnlyList<Sheet> sheets, Terminal terminal)
    {
        using var lines = new JsonLines(terminal.Out);
        foreach (var sheet in sheets)
        {
            var solution = sheet.Solve();
            lines.Write(json => SolutionJson.Write(json, solution, sheet.EffortOf(solution)));
        }
    }

    private static void Show(IReadOnlyList<Sheet> sheets, Terminal terminal)
    {
        var canvas = TableScreen.On(terminal.Out, terminal.OutIsScreen, FlowWidth);
        foreach (var sheet in sheets)
        {
            var solution = sheet.Solve();
            var effort = sheet.EffortOf(solution);
            sheet.Exactly(() => SolutionView.Show(solution, effort, canvas));
        }
    }
}
