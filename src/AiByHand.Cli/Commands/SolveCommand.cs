using System.CommandLine;
using AiByHand.Cli.Json;
using AiByHand.Cli.Screen;
using AiByHand.Cli.Sheets;
using AiByHand.Exports.Json;
using AiByHand.Runs.SheetFiles;
using AiByHand.Workings;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand solve</c>: the numbers of sheets, for a program or for the eye.</summary>
internal sealed class SolveCommand : CommandWithExamples
{
    private const int FlowWidth = 120;

    private readonly SheetRequest _request = new();
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object a line for each sheet, instead of tables" };

    private readonly Option<bool> _steps = new("--steps") { Description = "How one gets to each cell, line by line, instead of tables of answers; with --json beside the values" };

    public SolveCommand(Terminal terminal) : base(
        "solve",
        "Show the numbers of sheets, given and answered, step by step",
        "solve rnn --seed 7",
        "solve all --seed 1 --count 100 --json",
        "solve rnn --seed 7 --steps",
        "solve rnn.r1.book.7",
        "solve rnn --given numbers.json")
    {
        _request.AddTo(this);
        Add(_json);
        Add(_steps);
        SetAction(parsed =>
        {
            var sheets = _request.Read(parsed, terminal);
            var hasSteps = parsed.GetValue(_steps);
            if (parsed.GetValue(_json)) WriteJson(sheets, hasSteps, terminal);
            else Show(sheets, hasSteps, terminal);
            return ExitCode.Good;
        });
    }

    private static void WriteJson(IReadOnlyList<Sheet> sheets, bool hasSteps, Terminal terminal)
    {
        using var lines = new JsonLines(terminal.Out);
        foreach (var sheet in sheets)
        {
            var solution = sheet.Solve();
            lines.Write(json => SheetJson.WriteSolved(json, solution, solution.Problem.Code.ToString(), sheet.EffortOf(solution), hasSteps ? Working.Of(solution) : null));
        }
    }

    private static void Show(IReadOnlyList<Sheet> sheets, bool hasSteps, Terminal terminal)
    {
        var canvas = TableScreen.On(terminal.Out, terminal.OutIsScreen, FlowWidth);
        foreach (var sheet in sheets)
        {
            var solution = sheet.Solve();
            var effort = sheet.EffortOf(solution);
            sheet.Exactly(() => SolutionView.Show(solution, effort, hasSteps ? Working.Of(solution) : null, canvas));
        }
    }
}
