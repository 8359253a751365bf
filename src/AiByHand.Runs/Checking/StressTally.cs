using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Runs.Checking;

/// <summary>What came of one seed: a sheet's figures, or why there is no sheet.</summary>
internal readonly record struct StressOutcome(Drawing? Drawing, TimeSpan Time, LargestNumber? Largest, int Weight, string? Failure)
{
    public StressOutcome(Drawing drawing, TimeSpan time, LargestNumber? largest, int weight) : this(drawing, time, largest, weight, null)
    {
    }

    public StressOutcome(string failure) : this(null, default, null, 0, failure)
    {
    }
}

/// <summary>Adds up what came of many seeds; the sum is the same in whatever order they come.</summary>
internal sealed class StressTally(Template template, ulong firstSeed, int count)
{
    // By the seed's place in the range.
    private readonly int[] _redraws = new int[count];
    private readonly int[] _weights = new int[count];
    private readonly TimeSpan[] _times = new TimeSpan[count];
    private readonly bool[] _isSheet = new bool[count];
    private readonly SortedDictionary<ulong, string> _failures = [];
    private readonly Dictionary<string, long> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StageAcceptance> _stages = new(StringComparer.Ordinal);
    private LargestNumber? _largest;
    private long _draws;
    private long _kept;

    public void Add(int index, StressOutcome outcome)
    {
        if (outcome.Drawing is not { } drawing)
        {
            _failures[firstSeed + (ulong)index] = outcome.Failure!;
            return;
        }
        _isSheet[index] = true;
        // At the least every given is drawn once.
        _redraws[index] = drawing.Draws - drawing.Stages.Count;
        _weights[index] = outcome.Weight;
        _times[index] = outcome.Time;
        _draws += drawing.Draws;
        _kept += drawing.Stages.Count;
        foreach (var (text, times) in drawing.Failures) _conditions[text] = _conditions.GetValueOrDefault(text) + times;
        foreach (var stage in drawing.Stages)
        {
            var sum = _stages.GetValueOrDefault(stage.Given) ?? new StageAcceptance(stage.Given, 0, 0, 0);
            _stages[stage.Given] = sum with { Draws = sum.Draws + stage.Draws, Passed = sum.Passed + stage.Passed, Kept = sum.Kept + 1 };
        }
        if (IsLarger(outcome.Largest, _largest)) _largest = outcome.Largest;
    }

    /// <summary>The place in the range of the sheet that took longest, or null if there is none.</summary>
    public int? Slowest()
    {
        int? slowest = null;
        for (var index = 0; index < count; index++)
        {
            if (_isSheet[index] && (slowest is not { } other || _times[index] > _times[other])) slowest = index;
        }
        return slowest;
    }

    /// <summary>Takes another time for a sheet, and tells whether it is better.</summary>
    public bool Betters(int index, TimeSpan time)
    {
        if (time >= _times[index]) return false;
        _times[index] = time;
        return true;
    }

    public StressReport Report()
    {
        int[] sheets = [.. Sheets()];
        var redraws = Array.ConvertAll(sheets, index => _redraws[index]);
        var times = Array.ConvertAll(sheets, index => _times[index]);
        var weights = Array.ConvertAll(sheets, index => _weights[index]);
        var (worst, slowest) = (IndexOfMost(redraws), IndexOfMost(times));
        return new StressReport
        {
            Topic = template.Topic,
            Revision = template.Revision,
            Level = template.Level,
            Sizes = template.Sizes,
            FirstSeed = firstSeed,
            LastSeed = firstSeed + (ulong)(count - 1),
            Sheets = sheets.Length,
            Acceptance = _draws == 0 ? 1 : (double)_kept / _draws,
            Stages = [.. template.Givens.Where(given => _stages.ContainsKey(given.Name)).Select(given => _stages[given.Name])],
            Conditions = [.. _conditions.OrderByDescending(condition => condition.Value).ThenBy(condition => condition.Key, StringComparer.Ordinal).Select(condition => new FailedCondition(condition.Key, condition.Value))],
            MedianRedraws = Median(redraws),
            WorstRedraws = worst < 0 ? 0 : redraws[worst],
            WorstSeed = SeedOf(worst),
            Largest = _largest,
            Effort = weights.Length == 0 ? null : new EffortSpread(weights.Min(), Median(weights), weights.Max()),
            MedianTime = Median(times),
            WorstTime = slowest < 0 ? TimeSpan.Zero : times[slowest],
            SlowestSeed = SeedOf(slowest),
            Failures = [.. _failures.Select(failure => new FailedSeed(failure.Key, failure.Value))],
        };

        ulong SeedOf(int sheet) => firstSeed + (ulong)(sheet < 0 ? 0 : sheets[sheet]);
    }

    private IEnumerable<int> Sheets() => Enumerable.Range(0, count).Where(index => _isSheet[index]);

    // Of equal ones that of the first seed.
    private static bool IsLarger(LargestNumber? one, LargestNumber? other) =>
        one is not null && (other is null || one.Value.Abs() > other.Value.Abs() || (one.Value.Abs() == other.Value.Abs() && one.Seed < other.Seed));

    private static int IndexOfMost<T>(T[] values) => values.Length == 0 ? -1 : Array.IndexOf(values, values.Max());

    private static T Median<T>(T[] values) where T : struct => values.Length == 0 ? default : values.Order().ElementAt((values.Length - 1) / 2);
}
