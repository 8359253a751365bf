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
    // What is tried where a band is too narrow, in per cent.
    private static readonly int[] WiderBands = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100];

    private readonly RunPlan _plan;
    private readonly PlannedTopic _topic;
    private readonly Action _done;
    private readonly CancellationToken _cancel;

    private Chooser(RunPlan plan, PlannedTopic topic, Action done, CancellationToken cancel)
    {
        _plan = plan;
        _topic = topic;
        _done = done;
        _cancel = cancel;
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
        var topics = new ChosenTopic[plan.Topics.Count];
        Batch.Run(topics.Length, topic => topics[topic] = new Chooser(plan, plan.Topics[topic], done, cancel).Choose());
        return new RunChoice(topics);
    }

    private ChosenTopic Choose()
    {
        var band = EffortBand.Of(_topic);
        if (Sheets(band, _done) is { } sheets) return new ChosenTopic(band, sheets);
        var wider = Array.Find(WiderBands, percent => percent > band.Percent && Sheets(band with { Percent = percent }, static () => { }) is not null);
        throw new RunException($"{_plan.Sources[0].Name}: {_topic.Key} ({_topic.Template.Level}): within {band} there are not {_plan.Copies.Count} sheets of different {(_plan.MayRepeatAnswers ? "numbers" : "final answers")}; " + (
            wider > 0 ? $"the nearest band that holds as many is 'band: {wider}'"
            : _plan.MayRepeatAnswers ? "nor in any other band: take fewer copies, or another level"
            : "nor in any other band: 'answers: may-repeat' makes room, or fewer copies, or another level"));
    }

    // A sheet for each copy, or null if somebody gets none.
    private ChosenSheet[]? Sheets(EffortBand band, Action done)
    {
        var searches = new CopySearch[_plan.Copies.Count];
        Batch.Run(searches.Length, copy =>
        {
            _cancel.ThrowIfCancellationRequested();
            searches[copy] = new CopySearch(_plan, _topic, band, _plan.Copies[copy]);
            searches[copy].FindNext();
            done();
        });
        var taken = new Taken(_plan.MayRepeatAnswers);
        var sheets = new ChosenSheet[searches.Length];
        for (var copy = 0; copy < sheets.Length; copy++)
        {
            _cancel.ThrowIfCancellationRequested();
            if (taken.Take(searches[copy]) is not { } sheet) return null;
            sheets[copy] = sheet;
        }
        return sheets;
    }
}
