using System.Diagnostics;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Runs.Checking;

/// <summary>Draws and solves many sheets of a template, to see what its conditions cost. Only the times depend on more than the template and the seeds.</summary>
public static class Stress
{
    /// <summary>Tries all seeds from the first to the last, on all cores. What a seed leaves behind is a few numbers, however large its sheet.</summary>
    /// <param name="template">The topic at its level.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="lastSeed">The last seed, itself among them.</param>
    /// <param name="progress">Told how many seeds are done: from any thread, but never two at once.</param>
    /// <param name="trial">What else a sheet must stand, from any thread: gives what is wrong with it, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last seed is less than the first, or there are more seeds than an array holds.</exception>
    public static StressReport Run(Template template, ulong firstSeed, ulong lastSeed, Action<int>? progress = null, Func<Solution, string?>? trial = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastSeed, firstSeed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastSeed - firstSeed, (ulong)Array.MaxLength - 1);
        var count = (int)(lastSeed - firstSeed) + 1;
        var tally = new StressTally(template, firstSeed, count);
        var done = 0;
        Batch.Run(count, index =>
        {
            var outcome = Attempt(template, firstSeed + (ulong)index, trial);
            lock (tally)
            {
                tally.Add(index, outcome);
                progress?.Invoke(++done);
            }
        });
        TimeSlowestAgain(template, firstSeed, count, tally);
        return tally.Report();
    }

    // The slowest of the first round are mostly those that waited for the compiler or for another program. So the slowest is timed again, and its best time counts,
    // until the slowest is one that gets no better.
    private static void TimeSlowestAgain(Template template, ulong firstSeed, int count, StressTally tally)
    {
        var inVain = 0;
        for (var tries = 16 + count / 4; tries > 0 && inVain < 3 && tally.Slowest() is { } index; tries--)
        {
            inVain = tally.Betters(index, DrawAndSolve(template, firstSeed + (ulong)index).Time) ? 0 : inVain + 1;
        }
    }

    private static StressOutcome Attempt(Template template, ulong seed, Func<Solution, string?>? trial)
    {
        try
        {
            var (drawing, solution, time) = DrawAndSolve(template, seed);
            CheckNotations(solution);
            if (trial?.Invoke(solution) is { } failure) return new StressOutcome(failure);
            return new StressOutcome(drawing, time, LargestOf(solution, seed), EffortMeter.Of(solution).Weight);
        }
        catch (Exception mistake) when (mistake is SheetException or OverflowException)
        {
            return new StressOutcome(mistake.Message);
        }
    }

    private static (Drawing Drawing, Solution Solution, TimeSpan Time) DrawAndSolve(Template template, ulong seed)
    {
        var begin = Stopwatch.GetTimestamp();
        var drawing = ProblemDrawer.Draw(template, seed);
        var solution = Solver.Solve(drawing.Problem);
        return (drawing, solution, Stopwatch.GetElapsedTime(begin));
    }

    // A value that its notation can't hold would stop the sheet on its way to the page.
    private static void CheckNotations(Solution solution)
    {
        foreach (var given in solution.Template.Givens)
        {
            if (!given.IsHelper) Check(solution[given.Name], given.Notation);
        }
        foreach (var step in solution.Template.Steps) Check(solution[step.Name], step.Notation);

        static void Check(Tensor tensor, Notation notation)
        {
            foreach (var cell in tensor.Cells) cell.Write(notation);
        }
    }

    private static LargestNumber? LargestOf(Solution solution, ulong seed)
    {
        LargestNumber? largest = null;
        foreach (var given in solution.Template.Givens)
        {
            if (!given.IsHelper) Look(given.Name, given.Notation);
        }
        foreach (var step in solution.Template.Steps) Look(step.Name, step.Notation);
        return largest;

        void Look(string name, Notation notation)
        {
            foreach (var cell in solution[name].Cells)
            {
                if (cell.Word is null && (largest is null || cell.Number.Abs() > largest.Value.Abs())) largest = new LargestNumber(cell.Number, name, seed, cell.Write(notation));
            }
        }
    }
}
