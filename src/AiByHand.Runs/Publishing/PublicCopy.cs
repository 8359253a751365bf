using System.Globalization;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Publishing;

/// <summary>Copies as they are known in public: a variant as in the run, a pupil's by its place alone, for who learns here is nobody else's business.</summary>
internal static class PublicCopy
{
    /// <summary>A copy of the run, by its place in it, from 0.</summary>
    public static Copy Of(RunPlan plan, int place) =>
        plan.Copies[place] is { IsPupils: false } variant ? variant : new Copy((place + 1).ToString(CultureInfo.InvariantCulture)) { Word = "Sheet" };

    /// <summary>Its sheet of a topic, in running text: <c>Dropout, variant A</c>; where a run has the topic again: <c>Dropout (2), variant A</c>.</summary>
    public static string Sheet(Copy copy, PlannedTopic topic) =>
        copy.Label is [var first, .. var rest] ? $"{topic.Title}, {char.ToLowerInvariant(first)}{rest}" : topic.Title;
}
