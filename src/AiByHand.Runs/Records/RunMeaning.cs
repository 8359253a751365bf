using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Records;

/// <summary>Whether two runs are the same: of the same seed, run file, roster and topics, as they were read.</summary>
internal static class RunMeaning
{
    /// <summary>In what a run is another one, in words that go on from "of"; null if it is the same.</summary>
    public static string? Difference(RunPlan one, Shard part, RunPlan other, Shard otherPart) =>
        part != otherPart ? $"another part ({otherPart})"
        : one.Seed != other.Seed ? "another seed"
        : !Same(one.Copies, other.Copies) ? "another roster, or other variants"
        : Changed(one, other) is { } changed ? changed
        : Meaning.Of(one) != Meaning.Of(other) ? "another run file"
        : null;

    /// <summary>Whether two plans are the same run.</summary>
    public static bool AreSame(RunPlan one, RunPlan other) => ReferenceEquals(one, other) || Meaning.Of(one) == Meaning.Of(other);

    // A topic that is still called so may have another revision, or other words: whoever left the run file as it was has to be told which.
    private static string? Changed(RunPlan one, RunPlan other)
    {
        if (!Called(one).SequenceEqual(Called(other))) return "other topics";
        List<string> changed = [.. one.Topics.Zip(other.Topics).Where(pair => !Same(pair.First.Template, pair.Second.Template)).Select(pair => pair.First.Key)];
        return changed.Count == 0 ? null : $"{string.Join(", ", changed)} as {(changed.Count == 1 ? "it was" : "they were")} then";
    }

    private static IEnumerable<string> Called(RunPlan plan) => plan.Topics.Select(topic => $"{topic.Key} {topic.Template.Level} {string.Join(' ', topic.Template.Sizes.Select(size => $"{size.Name}={size.Value}"))}");

    private static bool Same(object one, object other) => Meaning.Of(one) == Meaning.Of(other);
}
