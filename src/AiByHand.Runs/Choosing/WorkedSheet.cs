using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>A sheet, drawn, solved and measured.</summary>
/// <param name="Solution">Givens and answers.</param>
/// <param name="Effort">What it takes.</param>
public sealed record WorkedSheet(Solution Solution, Effort Effort)
{
    /// <summary>Works out the sheet of a seed.</summary>
    /// <exception cref="SheetException">The template's conditions can't be met, or a step has no exact result.</exception>
    public static WorkedSheet Of(Template template, ulong seed) => Of(ProblemDrawer.Draw(template, seed).Problem);

    /// <summary>Works out a sheet that was drawn.</summary>
    /// <exception cref="SheetException">A step has no exact result.</exception>
    public static WorkedSheet Of(Problem problem)
    {
        var solution = Solver.Solve(problem);
        return new WorkedSheet(solution, EffortMeter.Of(solution));
    }
}
