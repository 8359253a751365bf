using AiByHand.Answers;
using AiByHand.Solutions;
using AiByHand.Workings;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AiByHand.Cli.Screen;

/// <summary>A sheet and its working in the terminal.</summary>
internal static class SolutionView
{
    public static void Show(Solution solution, Effort effort, Working? working, IAnsiConsole console)
    {
        var template = solution.Template;
        console.Write(new Text($"{template.Number}  {template.Title}  ({solution.Problem.Code})", new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        foreach (var convention in template.Conventions) console.Write(new Text(convention + Environment.NewLine));
        console.WriteLine();

        var givens = new List<IRenderable>();
        foreach (var given in template.Givens)
        {
            if (!given.IsHelper) givens.Add(new Rows(new Text(given.Name), Tables.Of(solution[given.Name], given.Notation)));
        }
        console.Write(new Columns(givens) { Expand = false });
        console.WriteLine();

        if (working is null) ShowTables(solution, console);
        else ShowLines(working, console);

        console.Write(new Text(EffortLine.Of(effort)));
        console.WriteLine();
        console.WriteLine();
    }

    private static void ShowTables(Solution solution, IAnsiConsole console)
    {
        var steps = solution.Template.Steps.Select(step => new Rows(new Text($"{step.Number}. {step.Formula}"), Tables.Of(solution[step.Name], step.Notation)));
        console.Write(new Columns(steps) { Expand = false });
        console.WriteLine();
    }

    // As many columns of lines as fit.
    private static void ShowLines(Working working, IAnsiConsole console)
    {
        var formulas = new SheetFormulas(working.Solution.Template);
        foreach (var step in working.Solution.Template.Steps)
        {
            console.Write(new Text($"{step.Number}. {formulas.Of(step)}{Environment.NewLine}"));
            console.Write(new Padder(new Columns(working.Lines(step).Select(line => new Text(line))) { Expand = false, Padding = new Padding(0, 0, 3, 0) }, new Padding(3, 0, 0, 0)));
            console.WriteLine();
        }
    }
}
