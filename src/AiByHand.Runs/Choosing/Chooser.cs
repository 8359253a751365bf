using System.Globalization;
using AiByHand.Problems;
using AiByHand.Runs.Plans;
using AiByHand.Solutions;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// Chooses a run's sheets: all of the run's pool, of an effort within the band, pairwise different in their givens and, as far as there are enough, in their final answers.
/// What it chooses follows from the plan alone: each copy looks first for itself, side by side, then in handing-out order who would repeat an earlier copy looks on.
/// </summary>
public sealed class Chooser
{
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
    /// <exception cref="RunException">The band, or different answers, can't be had; the message says how many there are, and what makes room.</exception>
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
        var dealing = new Dealing(First(band), Beside, _plan.MayRepeatAnswers);
        var drawn = dealing.Deal(_cancel) ?? throw Refusal(band, dealing);
        return new ChosenTopic(band, ForCopies(drawn)) { Note = dealing.Repeated > 0 ? Note(band, dealing) : null };
    }

    // Of variants that are handed out in a pattern, those that may meet in it.
    private IEnumerable<int> Beside(int drawn) => _plan.Variants.Count == 0 ? _plan.Seating.Beside(drawn) : Seating.VariantsBeside(drawn, _plan.Variants.Count);

    // Each one's first sheet.
    private CopySearch[] First(EffortBand band)
    {
        var searches = Array.ConvertAll([.. _plan.Drawn], copy => new CopySearch(_plan, _topic, band, copy));
        // Where the first finds nothing, hardly anybody does: that is told before all have looked.
        Find(searches[0]);
        if (searches[0].Found is not null) Batch.Run(searches.Length - 1, copy => Find(searches[copy + 1]));
        return searches;
    }

    private void Find(CopySearch search)
    {
        _cancel.ThrowIfCancellationRequested();
        search.FindNext();
        _done();
    }

    // Where variants are handed out, each copy has its variant's.
    private ChosenSheet[] ForCopies(ChosenSheet[] drawn)
    {
        if (_plan.Variants.Count == 0) return drawn;
        var places = _plan.Variants.Index().ToDictionary(variant => variant.Item, variant => variant.Index);
        return [.. _plan.Copies.Select(copy => drawn[places[copy.Variant!]])];
    }

    private string Note(EffortBand band, Dealing dealing) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_topic.Key} ({_topic.Template.Level}): {dealing.Answers} different final answers for {_plan.Drawn.Count} copies, more weren't found within {band}; {dealing.Repeated} repeat another's, no neighbour's");

    private RunException Refusal(EffortBand band, Dealing dealing)
    {
        var count = _plan.Drawn.Count;
        int sheets = dealing.Survey.Sheets(band), answers = dealing.Survey.Answers(band);
        var there = sheets == 0 ? $"no sheet was found within {band}" : string.Create(CultureInfo.InvariantCulture, $"{answers} different final answers were found within {band} ({sheets} sheets)");
        var needed = _plan.MayRepeatAnswers ? "different sheets, and other answers for neighbours" : "different answers";
        List<string> remedies = [];
        if (dealing.Survey.Wider(band, _plan.MayRepeatAnswers ? Math.Min(count, answers + 1) : count) is var (wider, more)) remedies.Add(string.Create(CultureInfo.InvariantCulture, $"'band: {wider}' ({more} at least)"));
        if (!_plan.MayRepeatAnswers && sheets > 0) remedies.Add("'answers: may-repeat' (as few as needed, never for neighbours)");
        if (_plan.Variants.Count == 0 && answers > 1) remedies.Add("a few variants for a roster ('variants: A..D')");
        remedies.Add("another level");
        return new RunException(string.Create(
            CultureInfo.InvariantCulture,
            $"{_plan.Sources[0].Name}: {_topic.Key} ({_topic.Template.Level}): {there}, and {count} copies need {needed}; room makes {string.Join(", or ", remedies)}"));
    }
}
