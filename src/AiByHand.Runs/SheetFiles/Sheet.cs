using AiByHand.Answers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Runs.SheetFiles;

/// <summary>One sheet that was asked for.</summary>
/// <param name="Template">The topic at its level.</param>
/// <param name="Seed">The seed; null for givens that were handed in.</param>
/// <param name="Given">The givens that were handed in, or null.</param>
/// <param name="IsEarlier">Whether the template has a newer revision.</param>
public sealed record Sheet(Template Template, ulong? Seed, Problem? Given = null, bool IsEarlier = false)
{
    /// <summary>Whether its topic is a file of one's own.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Which cells are blank, where the code by which it was asked for says it; else null.</summary>
    public Blanks? Blanks { get; init; }

    /// <summary>What names its numbers.</summary>
    public SheetCode Code => SheetCode.Of(Template, Seed);

    /// <summary>The sheet with its answers.</summary>
    /// <exception cref="SheetException">The conditions can't be met.</exception>
    /// <exception cref="RunException">A step has no exact result; the message names the sheet.</exception>
    public Solution Solve()
    {
        var problem = Given ?? ProblemDrawer.Draw(Template, Seed!.Value).Problem;
        return Exactly(() => Solver.Solve(problem));
    }

    /// <summary>What the sheet, solved, asks of the pencil.</summary>
    /// <exception cref="RunException">A number on the way is too large; the message names the sheet.</exception>
    public Effort EffortOf(Solution solution) => Exactly(() => EffortMeter.Of(solution));

    /// <summary>Does something with the sheet's numbers, which must have a form that can be written.</summary>
    /// <exception cref="RunException">They haven't; the message names the sheet.</exception>
    public void Exactly(Action work) => Exactly(() =>
    {
        work();
        return true;
    });

    private T Exactly<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (SheetException mistake)
        {
            throw new RunException($"{Code}: {mistake.Message}", mistake);
        }
    }
}
