using AiByHand.Problems;
using AiByHand.Runs.Plans;
using AiByHand.Solutions;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// Chooses a run's sheets: all of the run's pool, of an effort within the band, pairwise different in their givens and in their final answers.
/// What it chooses follows from the plan alone: each copy looks first for itself, side by side, then in handing-out order who would repeat an earlier copy looks on.
/// </summary>
public sealed class Chooser
{
    private readonly RunPlan _plan;
    private readonly EffortBand[] _bands;
    private readonly CancellationToken _cancel;

    private Chooser(RunPlan plan, CancellationToken cancel)
    {
        _plan = plan;
        _cancel = cancel;
        _bands = new EffortBand[plan.Topics.Count];
        Batch.Run(_bands.Length, topic => _bands[topic] = EffortBand.Of(plan.Topics[topic]));
    }

    /// <summary>The run's sheets.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="done">Called for each sheet that is found, from any thread.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="RunException">The band, or different answers, can't be had; the message names what can.</exception>
    /// <exception cref="DrawException">A template's conditions can't be met.</exception>
    /// <exception cref="SolveException">A step has no exact result.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunChoice Choose(RunPlan plan, Action done, CancellationToken cancel = default)
    {
        var chooser = new Chooser(plan, cancel);
        var searches = chooser.FirstFinds(done);
        var topics = new ChosenTopic[plan.Topics.Count];
        Batch.Run(topics.Length, topic => topics[topic] = new ChosenTopic(chooser._bands[topic], chooser.Settle(searches, topic)));
        return new RunChoice(topics);
    }

    // One search for each topic and copy, topic by topic.
    private CopySearch[] FirstFinds(Action done)
    {
        var copies = _plan.Copies.Count;
        var searches = new CopySearch[_plan.Topics.Count * copies];
        Batch.Run(searches.Length, index =>
        {
            _cancel.ThrowIfCancellationRequested();
            var topic = index / copies;
            searches[index] = new CopySearch(_plan, _plan.Topics[topic], _bands[topic], _plan.Copies[index % copies]);
            searches[index].FindNext();
            done();
        });
        return searches;
    }

    private ChosenSheet[] Settle(CopySearch[] searches, int topic)
    {
        var planned = _plan.Topics[topic];
        var mine = searches.AsSpan(topic * _plan.Copies.Count, _plan.Copies.Count);
        RefuseBand(mine, planned, _bands[topic]);
        var taken = new Taken(_plan.MayRepeatAnswers);
        var sheets = new ChosenSheet[mine.Length];
        for (var copy = 0; copy < sheets.Length; copy++)
        {
            _cancel.ThrowIfCancellationRequested();
            sheets[copy] = taken.Take(mine[copy])
                ?? throw new RunException($"{_plan.Sources[0].Name}: {planned.Key} ({planned.Template.Level}): only {copy} of {sheets.Length} copies get {(_plan.MayRepeatAnswers ? "numbers" : "final answers")} that nobody else has{Within(_bands[topic])}; "
                    + (_plan.MayRepeatAnswers ? "take fewer copies, another level, or a wider band" : "a wider band, another level, or 'answers: may-repeat' makes room"));
        }
        return sheets;
    }

    private void RefuseBand(ReadOnlySpan<CopySearch> searches, PlannedTopic topic, EffortBand band)
    {
        var (missing, nearest) = (0, 0L);
        foreach (var search in searches)
        {
            if (search.Found is not null) continue;
            missing++;
            nearest = Math.Max(nearest, search.NearestPercent);
        }
        if (missing > 0)
            throw new RunException($"{_plan.Sources[0].Name}: {topic.Key} ({topic.Template.Level}): {missing} of {searches.Length} copies find no sheet{Within(band)}; the nearest band that all can meet is {nearest} %: 'band: {nearest}'");
    }

    private static string Within(EffortBand band) => band.Percent is { } percent ? $" within {percent} % of the median effort {band.Median}" : "";
}
