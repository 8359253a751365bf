using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// Chooses a run's sheets: all of the run's pool, of an effort within the band, pairwise different in their givens and, as far as there are enough, in their final answers.
/// What it chooses follows from the plan alone: each copy looks first for itself, side by side, then in handing-out order who would repeat an earlier copy looks on.
/// </summary>
public static class Chooser
{
    /// <summary>The run's sheets.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="done">Called for each sheet that is found, from any thread.</param>
    /// <param name="shared">Where the parts of a run leave each other what they find; null for a run that chooses by itself.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="RunException">The band, or different answers, can't be had; the message says how many there are, and what makes room.</exception>
    /// <exception cref="SheetException">A template's conditions can't be met, or a step has no exact result.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunChoice Choose(RunPlan plan, Action done, SharedSearch? shared = null, CancellationToken cancel = default)
    {
        if (shared?.ReadChoice() is { } known) return known;
        var topics = new TopicSearch[plan.Topics.Count];
        var bands = shared?.ReadBands();
        Batch.Run(topics.Length, topic => topics[topic] = new TopicSearch(plan, plan.Topics[topic], bands?[topic] ?? EffortBand.Of(plan.Topics[topic]), cancel));
        foreach (var part in shared?.Order ?? [0])
        {
            if (shared?.TryRead(part, topics) == true) continue;
            Batch.Run(topics.Length, topic => topics[topic].FindFirst(shared?.CopiesOf(part) ?? Range.All, done));
            shared?.Write(part, topics);
        }
        var chosen = new ChosenTopic[topics.Length];
        Batch.Run(topics.Length, topic => chosen[topic] = topics[topic].Deal());
        var choice = new RunChoice(chosen);
        shared?.Write(choice);
        return choice;
    }
}
