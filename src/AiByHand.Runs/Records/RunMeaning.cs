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
        : !Same(one.Topics.Select(topic => topic.Template), other.Topics.Select(topic => topic.Template)) ? "other topics"
        : Meaning.Of(one) != Meaning.Of(other) ? "another run file"
        : null;

    /// <summary>Whether two plans are the same run.</summary>
    public static bool AreSame(RunPlan one, RunPlan other) => ReferenceEquals(one, other) || Meaning.Of(one) == Meaning.Of(other);

    private static bool Same(object one, object other) => Meaning.Of(one) == Meaning.Of(other);
}
