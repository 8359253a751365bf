using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Records;

/// <summary>A shipped topic as a run used it: its record needs no program of that time to be read.</summary>
/// <param name="Topic">Its id.</param>
/// <param name="Number">Its number in the book.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Text">Its template's text.</param>
public sealed record RecordedTopic(string Topic, string Number, int Revision, string Text)
{
    /// <summary>What messages call its template.</summary>
    public string Place => $"templates/{Topic}.yaml";

    /// <summary>The shipped topics of a run, each once, in the run's order.</summary>
    public static IReadOnlyList<RecordedTopic> Of(RunPlan plan) =>
        [.. plan.Topics.Where(topic => !topic.IsOwn).DistinctBy(topic => topic.Template.Topic).Select(topic => new RecordedTopic(topic.Template.Topic, topic.Template.Number, topic.Template.Revision, topic.Source.Text))];
}
