using System.Globalization;
using AiByHand.Runs.Plans;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>Reads the master seed. An exam's must be hard to guess: who has it has every key.</summary>
internal static class SeedReader
{
    /// <summary>The least of 16 digits: 10^15.</summary>
    public const ulong LeastForExams = 1_000_000_000_000_000;

    /// <param name="run">The run's fields.</param>
    /// <param name="asked">What was asked for, whatever the file says.</param>
    /// <param name="pool">The run's pool.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    /// <returns>Null where there is none, or a bad one.</returns>
    public static ulong? Read(Fields run, ulong? asked, Pool pool, Mistakes mistakes)
    {
        var expected = $"a whole number from 0 to {ulong.MaxValue}, in digits alone";
        ulong? seed = null;
        if (run.Scalar("seed", expected) is { } scalar)
        {
            // Leading zeros would make two spellings of one seed.
            if ((scalar.Text == "0" || !scalar.Text.StartsWith('0')) && ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) seed = number;
            else mistakes.Add(scalar.At, $"'seed' must be {expected}, found {scalar.Kind}");
        }
        if (pool == Pool.Exam && (asked ?? seed) < LeastForExams)
        {
            var at = asked is null ? run.Node("seed")!.At : run.Node("pool")!.At;
            mistakes.Add(at, $"an exam's seed must be hard to guess: 16 digits or more, not {asked ?? seed}; a fresh one is {RunReader.PickSeed(Pool.Exam)}");
        }
        return asked ?? seed;
    }
}
