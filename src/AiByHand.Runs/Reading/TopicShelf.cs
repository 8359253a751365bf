using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;
using AiByHand.Templates;

namespace AiByHand.Runs.Reading;

/// <summary>Where a run's topics come from that aren't files of one's own: a record's own, as they were when it was printed; for the rest, those that ship with this program.</summary>
/// <param name="recorded">What the record holds, in the run's order; nothing for a new run, and in records of before version 0.2.</param>
/// <param name="revisions">For a shipped topic's id the revision that was used; the newest for those that aren't there.</param>
internal sealed class TopicShelf(IReadOnlyList<RecordedTopic> recorded, IReadOnlyDictionary<string, int> revisions)
{
    /// <summary>What <c>all</c> means: there may be more topics today than when a run was printed.</summary>
    public IReadOnlyList<string> All => recorded.Count > 0 ? [.. recorded.Select(topic => topic.Topic)] : [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    /// <summary>A topic's template by id or number, or null.</summary>
    /// <exception cref="KeyNotFoundException">The revision that is asked for isn't there.</exception>
    public SourceFile? Find(string idOrNumber)
    {
        foreach (var topic in recorded)
        {
            if (topic.Topic.Equals(idOrNumber, StringComparison.OrdinalIgnoreCase) || topic.Number.Equals(idOrNumber, StringComparison.OrdinalIgnoreCase)) return new SourceFile(topic.Place, topic.Text);
        }
        if (TemplateCatalog.Find(idOrNumber) is not { } head) return null;
        var (place, text) = TemplateCatalog.Source(head.Topic, revisions.TryGetValue(head.Topic, out var revision) ? revision : null);
        return new SourceFile(place, text);
    }
}
