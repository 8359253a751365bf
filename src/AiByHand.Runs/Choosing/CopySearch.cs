using AiByHand.Problems;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>One copy's way through the seeds it may get of a topic.</summary>
internal sealed class CopySearch(RunPlan plan, PlannedTopic topic, EffortBand band, Copy copy)
{
    // Half of all sheets are of the other pool, and where a band holds one in fifty, this still finds ten.
    private const int MostAttempts = 1000;

    private readonly SheetSeeds _seeds = new(plan, topic, copy);
    private int _attempt;

    /// <summary>What was found last, or null if there is nothing more to be found.</summary>
    public Candidate? Found { get; private set; }

    /// <summary>Looks for the next sheet of the pool within the band.</summary>
    /// <exception cref="DrawException">The template's conditions can't be met.</exception>
    /// <exception cref="RunException">A step has no exact result, or none that can be written.</exception>
    public void FindNext()
    {
        Found = null;
        while (_attempt < MostAttempts)
        {
            if (Candidate.Of(topic.Template, plan.Pool, _seeds[_attempt++]) is not { } candidate || !band.Holds(candidate.Sheet.Points)) continue;
            Found = candidate;
            return;
        }
    }
}
