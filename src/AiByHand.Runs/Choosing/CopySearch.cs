using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>One copy's way through the seeds it may get of a topic.</summary>
internal sealed class CopySearch(RunPlan plan, PlannedTopic topic, EffortBand band, Copy copy)
{
    // Half of all sheets are of the other pool, and where a band holds one in fifty, this still finds ten.
    private const int MostAttempts = 1000;

    // So many sheets of a run stay as they were worked out, until they are printed; in a larger run, whose memory is to stay flat, they are worked out once more.
    private const int MostKept = 4096;

    private readonly bool _isKept = (long)plan.Topics.Count * plan.Drawn.Count <= MostKept;
    private readonly SheetSeeds _seeds = new(plan, topic, copy);

    /// <summary>How many seeds were tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>What was found last, or null if there is nothing more to be found.</summary>
    public Candidate? Found { get; private set; }

    /// <summary>Looks for the next sheet of the pool within the band.</summary>
    /// <param name="survey">Told of every sheet of the pool that is met on the way, within the band or not.</param>
    /// <exception cref="SheetException">The template's conditions can't be met.</exception>
    /// <exception cref="RunException">A step has no exact result, or none that can be written.</exception>
    public void FindNext(Survey? survey = null)
    {
        Found = null;
        while (Attempts < MostAttempts)
        {
            if (Candidate.Of(topic.Template, plan.Pool, _seeds[Attempts++]) is not { } candidate) continue;
            survey?.Add(candidate);
            if (!band.Holds(candidate.Sheet.Weight)) continue;
            Found = _isKept ? candidate : candidate with { Worked = null };
            return;
        }
    }

    /// <summary>Takes up what another part of the run found first for this copy; false if it can't be that.</summary>
    /// <param name="attempts">How many seeds it tried.</param>
    /// <param name="found">What it found.</param>
    public bool TryTakeUp(int attempts, Candidate found)
    {
        if (attempts is < 1 or > MostAttempts || found.Sheet.Seed != _seeds[attempts - 1] || !band.Holds(found.Sheet.Weight)) return false;
        (Attempts, Found) = (attempts, found);
        return true;
    }
}
