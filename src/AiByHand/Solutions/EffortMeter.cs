using AiByHand.Operations;

namespace AiByHand.Solutions;

/// <summary>Measures what the pencil does on a sheet, all blanks filled in: docs/effort.md.</summary>
public static class EffortMeter
{
    /// <summary>The effort of a solved sheet. Only what the pupil writes counts, and what has to be worked out for that; a step that stands nowhere on the page is no work.</summary>
    /// <exception cref="SolveException">A number on the way is too large to be exact; the message names the tensor.</exception>
    public static Effort Of(Solution solution)
    {
        var plan = EffortPlan.Of(solution.Template);
        var pencil = new Pencil();
        foreach (var blank in plan.Copied) Do(blank.Tensor, () => Copy(pencil, blank, solution));
        foreach (var asked in plan.Steps) Do(asked.Step.Name, () => asked.Work(pencil, solution.Values));
        return new Effort
        {
            Products = pencil.Products,
            EasyProducts = pencil.EasyProducts,
            Additions = pencil.Additions,
            Carries = pencil.Carries,
            Negatives = pencil.Negatives,
            Divisions = pencil.Divisions,
            Lookups = pencil.Lookups,
            Copies = pencil.Copies,
            LargestNumber = pencil.LargestNumber,
        };
    }

    private static void Copy(Pencil pencil, BlankCells blank, Solution solution)
    {
        var tensor = solution[blank.Tensor];
        blank.Mark(new Workings(pencil, [tensor], tensor, [], [null]), solution.Values);
    }

    // Adding in the pupil's order may pass through a number that the sum itself doesn't, and the least of all numbers has no magnitude.
    private static void Do(string tensor, Action work)
    {
        try
        {
            work();
        }
        catch (OverflowException overflow)
        {
            throw new SolveException($"{tensor}: a number is too large to tell the effort exactly", overflow);
        }
    }
}
