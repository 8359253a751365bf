using AiByHand.Problems;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>One copy's way through the seeds it may get of a topic.</summary>
internal sealed class CopySearch(RunPlan plan, PlannedTopic topic, EffortBand band, Copy copy)
{
    // Half of all sheets are of the other pool, and where a band holds one in fifty, this still finds ten.
    private const int MostAttempts = 1000;

    private readonly SheetSeeds _seeds = new(plan, topic, copy);

    /// <summary>How many seeds were tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>What was found last, or null if there is nothing more to be found.</summary>
    public Candidate? Found { get; private set; }

    /// <summary>Looks for the next sheet of the pool within the band.</summary>
    /// <param name="survey">Told of every sheet of the pool that is met on the way, within the band or not.</param>
    /// <param name="most">How many seeds may be tried for it.</param>
    /// <exception cref="DrawException">The template's conditions can't be met.</exception>
    /// <exception cref="RunException">A step has no exact result, or none that can be written.</exception>
    public void FindNext(Survey? survey = null, int most = MostAttempts)
    {
        Found = null;
        most = Math.Min(MostAttempts, Attempts + most);
        while (Attempts < most)
        {
            if (Candidate.Of(topic.Template, plan.Pool, _seeds[Attempts++]) is not { } candidate) continue;
            survey?.Add(candidate);
            if (!band.Holds(candidate.Sheet.Points)) continue;
            Found = candidate;
            return;
        }
    }
}
