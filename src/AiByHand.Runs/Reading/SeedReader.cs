using AiByHand.Runs.Plans;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads the master seed. An exam's must be the program's own making: who guesses it has every key.</summary>
internal static class SeedReader
{
    /// <summary>How a seed is written.</summary>
    public static readonly string Expected = $"a whole number from 0 to {ulong.MaxValue}, in digits alone";

    /// <param name="run">The run's fields.</param>
    /// <param name="asked">What was asked for, whatever the file says.</param>
    /// <param name="pool">The run's pool.</param>
    /// <param name="isRecorded">Whether it was printed already: exams of earlier versions had numbers.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    /// <returns>Null where there is none, or a bad one.</returns>
    public static MasterSeed? Read(Fields run, MasterSeed? asked, Pool pool, bool isRecorded, Mistakes mistakes)
    {
        var expected = pool == Pool.Exam ? "one that the program has made, E-…" : Expected;
        MasterSeed? seed = null;
        if (run.Scalar("seed", expected) is { } scalar)
        {
            if (MasterSeed.TryParse(scalar.Text, out var written)) seed = written;
            else mistakes.Add(scalar.At, MasterSeed.LooksSecret(scalar.Text) ? $"'seed' is no seed that the program has made: there is a slip in {scalar.Kind}" : $"'seed' must be {expected}, found {scalar.Kind}");
        }
        if (!isRecorded && (asked ?? seed) is { } used && Flaw(used, pool) is { } flaw) mistakes.Add(asked is null ? run.Node("seed")!.At : (run.Node("pool") ?? run.Node("seed"))?.At ?? run.At, flaw);
        return asked ?? seed;
    }

    // Why a seed isn't one for a pool, or null.
    private static string? Flaw(MasterSeed seed, Pool pool) => (pool, seed.IsSecret) switch
    {
        (Pool.Exam, false) => $"an exam's seed is made by the program, so that nobody can guess it, and {seed} isn't: leave it out, and the manifest keeps the one that is made; or take this fresh one: {MasterSeed.NewSecret()}",
        (Pool.Practice, true) => $"{seed} is an exam's secret, and a practice run would give it away: 'seed' must be {Expected}",
        _ => null,
    };
}
