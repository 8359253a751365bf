using AiByHand.Numbers;

namespace AiByHand.Problems;

/// <summary>How a template fares over many seeds.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Revision">The template's revision.</param>
/// <param name="Level">The level.</param>
/// <param name="FirstSeed">The first seed.</param>
/// <param name="LastSeed">The last seed.</param>
/// <param name="Sheets">How many seeds gave a sheet.</param>
/// <param name="Acceptance">The share of all draws that stayed on a sheet: 1 if nothing was ever drawn twice.</param>
/// <param name="MedianRedraws">How many draws a sheet took beyond one for each given, in the middle.</param>
/// <param name="WorstRedraws">The same, at most.</param>
/// <param name="WorstSeed">The first seed that took so many.</param>
/// <param name="MostFailed">The condition that failed most, or null if none failed.</param>
/// <param name="Largest">The largest number on a sheet, or null if there are only words.</param>
/// <param name="MedianTime">The time to draw and solve a sheet, in the middle.</param>
/// <param name="WorstTime">The same, at most.</param>
/// <param name="Failures">The seeds that gave no sheet, rising.</param>
public sealed record StressReport(
    string Topic,
    int Revision,
    string Level,
    ulong FirstSeed,
    ulong LastSeed,
    int Sheets,
    double Acceptance,
    int MedianRedraws,
    int WorstRedraws,
    ulong WorstSeed,
    FailedCondition? MostFailed,
    LargestNumber? Largest,
    TimeSpan MedianTime,
    TimeSpan WorstTime,
    IReadOnlyList<FailedSeed> Failures)
{
    /// <summary>How much effort the sheets ask for, or null if there is none.</summary>
    public EffortSpread? Effort { get; init; }
}

/// <summary>A condition that sent draws back.</summary>
/// <param name="Text">The condition, as the template writes it.</param>
/// <param name="Count">How often it failed, over all seeds.</param>
public sealed record FailedCondition(string Text, long Count);

/// <summary>The number farthest from zero.</summary>
/// <param name="Value">The number, with its sign.</param>
/// <param name="Tensor">The tensor it stands in.</param>
/// <param name="Seed">The first seed with a number as large.</param>
public sealed record LargestNumber(Rational Value, string Tensor, ulong Seed);

/// <summary>The points of many sheets' effort.</summary>
/// <param name="Least">The lightest sheet's.</param>
/// <param name="Median">The one in the middle.</param>
/// <param name="Most">The heaviest sheet's.</param>
public sealed record EffortSpread(int Least, int Median, int Most);

/// <summary>A seed that gave no sheet.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Message">Why.</param>
public sealed record FailedSeed(ulong Seed, string Message);
