using System.Globalization;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>The search for a topic's sheets: first each copy looks for itself, then they are dealt out.</summary>
internal sealed class TopicSearch
{
    private readonly RunPlan _plan;
    private readonly PlannedTopic _topic;
    private readonly CancellationToken _cancel;

    public TopicSearch(RunPlan plan, PlannedTopic topic, EffortBand band, CancellationToken cancel)
    {
        (_plan, _topic, Band, _cancel) = (plan, topic, band, cancel);
        Searches = [.. plan.Drawn.Select(copy => new CopySearch(plan, topic, band, copy))];
    }

    /// <summary>What the efforts keep to.</summary>
    public EffortBand Band { get; }

    /// <summary>Each copy's search.</summary>
    public IReadOnlyList<CopySearch> Searches { get; }

    /// <summary>Finds the first sheets of some copies, side by side.</summary>
    /// <exception cref="RunException">The first of them finds none; then hardly anybody does, and that is told before all have looked.</exception>
    public void FindFirst(Range copies, Action done)
    {
        var (start, count) = copies.GetOffsetAndLength(Searches.Count);
        if (count == 0) return;
        Find(start);
        if (Searches[start].Found is null) throw Refusal(new Dealing([Again(start)], Beside, _plan.MayRepeatAnswers));
        Batch.Run(count - 1, copy => Find(start + 1 + copy));

        void Find(int copy)
        {
            _cancel.ThrowIfCancellationRequested();
            Searches[copy].FindNext();
            done();
        }
    }

    /// <summary>Deals the sheets out; every copy has looked.</summary>
    /// <exception cref="RunException">There aren't enough; the message says how many there are, and what makes room.</exception>
    public ChosenTopic Deal()
    {
        var dealing = new Dealing(Searches, Beside, _plan.MayRepeatAnswers);
        var drawn = dealing.Deal(_cancel) ?? throw Refusal(dealing);
        return new ChosenTopic(Band, ForCopies(drawn, candidate => candidate.Sheet)) { Worked = ForCopies(drawn, candidate => candidate.Worked), Note = dealing.Repeated > 0 ? Note(dealing) : null };
    }

    // A search that looks once more, and this time notes what it meets.
    private CopySearch Again(int copy) => new(_plan, _topic, Band, _plan.Drawn[copy]);

    // Of variants that are handed out in a pattern, those that may meet in it.
    private IEnumerable<int> Beside(int drawn) => _plan.Variants.Count == 0 ? _plan.Seating.Beside(drawn) : Seating.VariantsBeside(drawn, _plan.Variants.Count);

    // Where variants are handed out, each copy has its variant's.
    private T[] ForCopies<T>(Candidate[] drawn, Converter<Candidate, T> part)
    {
        if (_plan.Variants.Count == 0) return Array.ConvertAll(drawn, part);
        var places = _plan.Variants.Index().ToDictionary(variant => variant.Item, variant => variant.Index);
        return [.. _plan.Copies.Select(copy => part(drawn[places[copy.Variant!]]))];
    }

    private string Note(Dealing dealing) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_topic.Key} ({_topic.Template.Level}): {dealing.Answers} different final answers for {_plan.Drawn.Count} copies, more weren't found within {Band}; {dealing.Repeated} repeat another's, no neighbour's");

    private RunException Refusal(Dealing dealing)
    {
        var count = _plan.Drawn.Count;
        var survey = dealing.Survey;
        if (survey.IsEmpty) dealing.Look();
        int sheets = survey.Sheets(Band), answers = survey.Answers(Band);
        var there = sheets == 0 ? $"no sheet was found within {Band}" : string.Create(CultureInfo.InvariantCulture, $"{answers} different final answers were found within {Band} ({sheets} sheets)");
        var needed = _plan.MayRepeatAnswers ? "different sheets, and other answers for neighbours" : "different answers";
        List<string> remedies = [];
        if (survey.Wider(Band, _plan.MayRepeatAnswers ? Math.Min(count, answers + 1) : count) is var (wider, more)) remedies.Add(string.Create(CultureInfo.InvariantCulture, $"'band: {wider}' ({more} at least)"));
        if (!_plan.MayRepeatAnswers && sheets > 0) remedies.Add("'answers: may-repeat' (as few as needed, never for neighbours)");
        if (_plan.Variants.Count == 0 && answers > 1) remedies.Add("a few variants for a roster ('variants: A..D')");
        remedies.Add("another level");
        return new RunException(string.Create(
            CultureInfo.InvariantCulture,
            $"{_plan.Sources[0].Name}: {_topic.Key} ({_topic.Template.Level}): {there}, and {count} copies need {needed}; room makes {string.Join(", or ", remedies)}"));
    }
}
