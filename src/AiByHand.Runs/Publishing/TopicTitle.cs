using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Publishing;

/// <summary>What a topic of a run is called in a publication.</summary>
internal static class TopicTitle
{
    /// <summary>Its title; where a run has it again, with the number: <c>Dropout (2)</c>.</summary>
    public static string Of(PlannedTopic topic) => topic.Key.Split('#') is [_, var time] ? $"{topic.Template.Title} ({time})" : topic.Template.Title;
}
