namespace AiByHand.Runs.Choosing;

/// <summary>What the earlier copies have of a topic.</summary>
/// <param name="mayRepeatAnswers">Whether final answers may come again. Even then they are avoided for a while, and never are those of the copy before.</param>
internal sealed class Taken(bool mayRepeatAnswers)
{
    private const int Patience = 32;

    private readonly HashSet<UInt128> _givens = [];
    private readonly HashSet<UInt128> _answers = [];
    private UInt128? _before;

    /// <summary>The next copy's sheet: the first that no earlier copy has; null if there is none.</summary>
    public ChosenSheet? Take(CopySearch search)
    {
        Candidate? repeating = null;
        for (var looks = 0; search.Found is { } candidate; search.FindNext())
        {
            if (_givens.Contains(candidate.Givens)) continue;
            if (!_answers.Contains(candidate.Answers)) return Take(candidate);
            if (!mayRepeatAnswers) continue;
            if (repeating is null && candidate.Answers != _before) repeating = candidate;
            if (++looks >= Patience && repeating is not null) break;
        }
        return repeating is { } second ? Take(second) : null;
    }

    private ChosenSheet Take(Candidate candidate)
    {
        _givens.Add(candidate.Givens);
        _answers.Add(candidate.Answers);
        _before = candidate.Answers;
        return candidate.Sheet;
    }
}
