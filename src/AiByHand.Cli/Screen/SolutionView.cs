using AiByHand.Solutions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AiByHand.Cli.Screen;

/// <summary>A sheet and its working in the terminal.</summary>
internal static class SolutionView
{
    public static void Show(Solution solution, Effort effort, IAnsiConsole console)
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

        var steps = template.Steps.Select(step => new Rows(new Text($"{step.Number}. {step.Formula}"), Tables.Of(solution[step.Name], step.Notation)));
        console.Write(new Columns(steps) { Expand = false });
        console.WriteLine();

        console.Write(new Text(EffortLine.Of(effort)));
        console.WriteLine();
        console.WriteLine();
    }
}
