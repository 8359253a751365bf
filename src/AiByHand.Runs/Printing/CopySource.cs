using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>Where the sheets of a copy come from.</summary>
/// <param name="copy">The copy's place in the run.</param>
public delegate CopyRecord CopySource(int copy);

/// <summary>The two sources there are.</summary>
public static class CopySources
{
    /// <summary>Sheets of the seeds that were chosen.</summary>
    public static CopySource Drawn(RunPlan plan, RunChoice choice) => copy =>
    {
        var sheets = new RunSheet[plan.Topics.Count];
        for (var topic = 0; topic < sheets.Length; topic++)
        {
            var planned = plan.Topics[topic];
            var seed = choice.Topics[topic].Sheets[copy].Seed;
            var worked = choice.Topics[topic].Worked is { Count: > 0 } known && known[copy] is { } kept ? kept : WorkedSheet.Of(planned.Template, seed);
            sheets[topic] = new RunSheet(plan.Copies[copy], planned, topic + 1, SheetCodes.Of(plan, planned, seed), seed, worked.Solution, worked.Effort);
        }
        return new CopyRecord(plan.Copies[copy], sheets);
    };

    /// <summary>Sheets from the record: no number is drawn or calculated.</summary>
    public static CopySource Recorded(Manifest manifest)
    {
        var first = manifest.Shard.Of(manifest.Plan).Start.Value;
        return copy => manifest.Copies[copy - first];
    }
}
