using System.Globalization;

namespace AiByHand.Runs.Choosing;

/// <summary>What a topic has to offer, as far as it was met: from it a refusal tells what would make room.</summary>
internal sealed class Survey
{
    // What is tried where a band is too narrow, in per cent.
    private static readonly int[] WiderBands = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100];

    private readonly List<Candidate> _met = [];

    /// <summary>Whether nothing was met yet.</summary>
    public bool IsEmpty => _met.Count == 0;

    /// <summary>Notes a sheet of the pool.</summary>
    public void Add(Candidate candidate) => _met.Add(candidate with { Worked = null });

    /// <summary>How many sheets within a band were met.</summary>
    public int Sheets(EffortBand band) => _met.Count(candidate => band.Holds(candidate.Sheet.Weight));

    /// <summary>How many different final answers they have.</summary>
    public int Answers(EffortBand band) => _met.Where(candidate => band.Holds(candidate.Sheet.Weight)).Select(candidate => candidate.Answers).Distinct().Count();

    /// <summary>The nearest wider band that holds as many, as a run file says it, and how many; null if there is none.</summary>
    public (string Band, int Answers)? Wider(EffortBand band, int copies)
    {
        if (band.Percent is not { } narrow) return null;
        foreach (var percent in WiderBands)
        {
            if (percent > narrow && Answers(band with { Percent = percent }) is var answers && answers >= copies) return (percent.ToString(CultureInfo.InvariantCulture), answers);
        }
        return Answers(band with { Percent = null }) is var all && all >= copies ? ("none", all) : null;
    }
}
