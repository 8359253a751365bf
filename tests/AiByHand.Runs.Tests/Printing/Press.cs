using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>Printing in tests.</summary>
internal static class Press
{
    /// <summary>The version that prints.</summary>
    public const string Version = "1.2.3";

    public static IReadOnlyList<string> Print(RunPlan plan, string folder, Shard? shard = null, bool replaces = false, bool hasReport = true, CancellationToken cancel = default)
    {
        var choice = Chooser.Choose(plan, Plans.Nothing, cancel: CancellationToken.None);
        return new RunPrinter(plan, [.. choice.Topics.Select(topic => topic.Band)], Version) { Shard = shard ?? Shard.Whole, HasReport = hasReport, Replaces = replaces }
            .Print(CopySources.Drawn(plan, choice), folder, Plans.Nothing, cancel);
    }
}
