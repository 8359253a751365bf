namespace AiByHand.Problems;

/// <summary>
/// Which conditions of a sheet that can't be drawn are to blame. What failed most often says little: an early condition is judged on every draw, a later one that can't be met on few of them.
/// </summary>
internal static class Contradiction
{
    /// <summary>The fewest conditions that can't be met together, one where it can't be met by itself; none where it isn't found.</summary>
    /// <param name="plan">The plan; without any condition it gives a sheet.</param>
    /// <param name="seed">The seed that gave no sheet.</param>
    /// <param name="failed">The conditions that failed, in the order in which they are judged.</param>
    public static IReadOnlyList<Probe> Of(DrawPlan plan, ulong seed, IReadOnlyList<Probe> failed)
    {
        var trial = DrawBound.Trial(failed.Count + 1);
        List<Probe> blamed = [.. failed];
        foreach (var probe in failed)
        {
            List<Probe> others = [.. blamed.Where(other => other.Text != probe.Text)];
            if (others.Count > 0 && !CanKeep(others, trial)) blamed = others;
        }
        // All of them were tried as long as a sheet is. What of fewer is met now and then a trial may have missed.
        return blamed.Count < failed.Count && CanKeep(blamed, plan.Bound) ? [] : blamed;

        bool CanKeep(IReadOnlyCollection<Probe> conditions, DrawBound bound) => plan.CanKeep([.. conditions.Select(condition => condition.Text)], seed, bound);
    }
}
