
namespace AiByHand.Runs.Choosing;

/// <summary>
/// Deals a topic's sheets out in handing-out order: each copy gets the first that it finds with givens and final answers that no earlier copy has. Where there are no more
/// such answers, what is left repeats some, as seldom as can be, and never a neighbour's.
/// </summary>
/// <param name="searches">Each copy's search, at the first sheet it found.</param>
/// <param name="beside">For a copy's place the places of those who mustn't have its answers; some may be beyond the run.</param>
/// <param name="mayRepeat">Whether final answers may come again.</param>
internal sealed class Dealing(IReadOnlyList<CopySearch> searches, Func<int, IEnumerable<int>> beside, bool mayRepeat)
{
    // Where answers may repeat, looking for fresh ones ends here, for a copy and for all: an answer that one sheet in a hundred has isn't worth waiting for.
    private const int PatienceOfOne = 500, Patience = 4000, PatienceForEach = 4;

    // Among so many sheets at least a copy takes the one whose answers are rarest in the run.
    private const int LeastToChooseFrom = 3;

    private readonly Candidate?[] _dealt = new Candidate?[searches.Count];
    private readonly HashSet<ShortHash> _givens = [];
    private readonly Dictionary<ShortHash, int> _answers = [];
    private int _left = Patience + PatienceForEach * searches.Count;
    private int _most = PatienceOfOne;

    /// <summary>All that was met on the way.</summary>
    public Survey Survey { get; } = new();

    /// <summary>How many copies have final answers that an earlier copy has.</summary>
    public int Repeated => searches.Count - _answers.Count;

    /// <summary>How many different final answers there are.</summary>
    public int Answers => _answers.Count;

    /// <summary>Looks through all that the first copy may get, for the survey alone.</summary>
    public void Look()
    {
        do FindNext(searches[0]);
        while (searches[0].Found is not null);
    }

    /// <summary>A sheet for each copy; null if somebody gets none.</summary>
    /// <exception cref="SheetException">The template's conditions can't be met.</exception>
    /// <exception cref="RunException">A step has no exact result, or none that can be written.</exception>
    public Candidate[]? Deal(CancellationToken cancel)
    {
        List<(int Copy, List<Candidate> Met)> waiting = [];
        for (var copy = 0; copy < searches.Count; copy++)
        {
            cancel.ThrowIfCancellationRequested();
            if (searches[copy].Found is { } first) Survey.Add(first);
            List<Candidate> met = [];
            if (Fresh(searches[copy], met) is { } fresh) Take(copy, fresh);
            else if (mayRepeat) waiting.Add((copy, met));
            else return null;
        }
        foreach (var (copy, met) in waiting)
        {
            cancel.ThrowIfCancellationRequested();
            if (Repeating(copy, met) is not { } again) return null;
            Take(copy, again);
        }
        return Array.ConvertAll(_dealt, candidate => candidate!.Value);
    }

    private Candidate? Fresh(CopySearch search, List<Candidate> met)
    {
        var start = search.Attempts;
        for (; search.Found is { } candidate; FindNext(search))
        {
            if (_givens.Contains(candidate.Givens)) continue;
            if (!_answers.ContainsKey(candidate.Answers)) return candidate;
            met.Add(candidate);
            if (mayRepeat && (_left <= 0 || search.Attempts - start >= _most)) break;
        }
        // Whoever comes after one who found none hasn't to look as far.
        _most = Math.Min(_most, search.Attempts - start) / 2;
        return null;
    }

    private void FindNext(CopySearch search)
    {
        var before = search.Attempts;
        search.FindNext(Survey);
        _left -= search.Attempts - before;
    }

    // The rarest in the run of those that no neighbour has.
    private Candidate? Repeating(int copy, List<Candidate> met)
    {
        var neighbours = beside(copy).Where(place => place >= 0 && place < _dealt.Length).Select(place => _dealt[place]?.Answers).ToHashSet();
        var search = searches[copy];
        List<Candidate> fit = [.. met.Where(Fits)];
        while (fit.Count < LeastToChooseFrom)
        {
            search.FindNext(Survey);
            if (search.Found is not { } candidate) break;
            if (Fits(candidate)) fit.Add(candidate);
        }
        return fit.Count == 0 ? null : fit.MinBy(candidate => _answers.GetValueOrDefault(candidate.Answers));

        bool Fits(Candidate candidate) => !_givens.Contains(candidate.Givens) && !neighbours.Contains(candidate.Answers);
    }

    private void Take(int copy, Candidate candidate)
    {
        _dealt[copy] = candidate;
        _givens.Add(candidate.Givens);
        _answers[candidate.Answers] = _answers.GetValueOrDefault(candidate.Answers) + 1;
    }
}
