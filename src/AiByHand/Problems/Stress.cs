using System.Diagnostics;
using AiByHand.Numbers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>Draws and solves many sheets of a template, to see what its conditions cost. Only the times depend on more than the template and the seeds.</summary>
public static class Stress
{
    /// <summary>Tries all seeds from the first to the last.</summary>
    /// <param name="template">The topic at its level.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="lastSeed">The last seed, itself among them.</param>
    /// <param name="progress">Told how many seeds are done: from any thread, but never two at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last seed is less than the first, or there are more seeds than an array holds.</exception>
    public static StressReport Run(Template template, ulong firstSeed, ulong lastSeed, Action<int>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastSeed, firstSeed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastSeed - firstSeed, (ulong)Array.MaxLength - 1);
        var outcomes = new Outcome[(int)(lastSeed - firstSeed) + 1];
        var failures = new Dictionary<string, long>(StringComparer.Ordinal);
        var done = 0;
        Parallel.For(0, outcomes.Length, index =>
        {
            var outcome = outcomes[index] = Attempt(template, firstSeed + (ulong)index);
            lock (failures)
            {
                if (outcome.Drawing is { } drawing)
                {
                    foreach (var (text, count) in drawing.Failures) failures[text] = failures.GetValueOrDefault(text) + count;
                    outcomes[index] = outcome with { Drawing = null };
                }
                progress?.Invoke(++done);
            }
        });
        TimeSlowestAgain(template, outcomes);
        return Report(template, firstSeed, lastSeed, outcomes, failures);
    }

    // The slowest of the first round are mostly those that waited for the compiler or for another program; what counts is the better of two times.
    private static void TimeSlowestAgain(Template template, Outcome[] outcomes)
    {
        foreach (var (index, outcome) in outcomes.Index().Where(sheet => sheet.Item.Failure is null).OrderByDescending(sheet => sheet.Item.Time).Take(16 + outcomes.Length / 100).ToList())
        {
            var again = Attempt(template, outcome.Seed).Time;
            if (again < outcome.Time) outcomes[index] = outcome with { Time = again };
        }
    }

    private static Outcome Attempt(Template template, ulong seed)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            var drawing = ProblemDrawer.Draw(template, seed);
            var solution = Solver.Solve(drawing.Problem);
            var time = Stopwatch.GetElapsedTime(begin);
            CheckNotations(solution);
            return new Outcome(seed, drawing, drawing.Draws, FewestOf(drawing.Problem.Template), time, LargestOf(solution, seed), EffortMeter.Of(solution).Points, null);
        }
        catch (Exception mistake) when (mistake is DrawException or SolveException or InexactNotationException or OverflowException)
        {
            return new Outcome(seed, null, 0, 0, default, null, 0, mistake.Message);
        }
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
            if (!given.IsHelper) Look(given.Name);
        }
        foreach (var step in solution.Template.Steps) Look(step.Name);
        return largest;

        void Look(string name)
        {
            foreach (var cell in solution[name].Cells)
            {
                if (cell.Word is null && (largest is null || cell.Number.Abs() > largest.Value.Abs())) largest = new LargestNumber(cell.Number, name, seed);
            }
        }
    }

    private static StressReport Report(Template template, ulong firstSeed, ulong lastSeed, Outcome[] outcomes, Dictionary<string, long> failures)
    {
        var sheets = Array.FindAll(outcomes, outcome => outcome.Failure is null);
        var redraws = Array.ConvertAll(sheets, sheet => sheet.Draws - sheet.Fewest);
        var times = Array.ConvertAll(sheets, sheet => sheet.Time);
        var worst = redraws.Length == 0 ? 0 : redraws.Max();
        var draws = sheets.Sum(sheet => (long)sheet.Draws);
        return new StressReport(
            template.Topic,
            template.Revision,
            template.Level,
            firstSeed,
            lastSeed,
            sheets.Length,
            draws == 0 ? 1 : (double)sheets.Sum(sheet => (long)sheet.Fewest) / draws,
            Median(redraws),
            worst,
            sheets.Length == 0 ? firstSeed : sheets[Array.IndexOf(redraws, worst)].Seed,
            failures.OrderByDescending(failure => failure.Value).ThenBy(failure => failure.Key, StringComparer.Ordinal)
                .Select(failure => new FailedCondition(failure.Key, failure.Value)).FirstOrDefault(),
            sheets.Select(sheet => sheet.Largest).Where(largest => largest is not null).MaxBy(largest => largest!.Value.Abs()),
            Median(times),
            times.Length == 0 ? TimeSpan.Zero : times.Max(),
            [.. outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => new FailedSeed(outcome.Seed, outcome.Failure!))])
        {
            Effort = SpreadOf(Array.ConvertAll(sheets, sheet => sheet.Points)),
        };
    }

    private static EffortSpread? SpreadOf(int[] points) => points.Length == 0 ? null : new EffortSpread(points.Min(), Median(points), points.Max());

    // How many draws a sheet takes at the least: one for each given that isn't computed.
    private static int FewestOf(Template template) => template.Givens.Count(given => given.Draw is not Computed);

    private static T Median<T>(T[] values) where T : struct => values.Length == 0 ? default : values.Order().ElementAt((values.Length - 1) / 2);

    private sealed record Outcome(ulong Seed, Drawing? Drawing, int Draws, int Fewest, TimeSpan Time, LargestNumber? Largest, int Points, string? Failure);
}
