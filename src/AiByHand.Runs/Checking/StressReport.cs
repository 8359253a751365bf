using AiByHand.Numbers;
using AiByHand.Templates;

namespace AiByHand.Runs.Checking;

/// <summary>How a template fares over many seeds.</summary>
public sealed record StressReport
{
    /// <summary>The topic's id.</summary>
    public required string Topic { get; init; }

    /// <summary>The template's revision.</summary>
    public required int Revision { get; init; }

    /// <summary>The level.</summary>
    public required string Level { get; init; }

    /// <summary>The sizes; empty where all shapes are fixed.</summary>
    public required IReadOnlyList<TemplateSize> Sizes { get; init; }

    /// <summary>The first seed.</summary>
    public required ulong FirstSeed { get; init; }

    /// <summary>The last seed.</summary>
    public required ulong LastSeed { get; init; }

    /// <summary>How many seeds gave a sheet. All that follows is about these.</summary>
    public required int Sheets { get; init; }

    /// <summary>The share of all draws that stayed on a sheet: 1 if nothing was ever drawn twice.</summary>
    public required double Acceptance { get; init; }

    /// <summary>The same given by given, in the template's order.</summary>
    public required IReadOnlyList<StageAcceptance> Stages { get; init; }

    /// <summary>The conditions that failed, most often first.</summary>
    public required IReadOnlyList<FailedCondition> Conditions { get; init; }

    /// <summary>How many draws a sheet took beyond one for each given, in the middle.</summary>
    public required int MedianRedraws { get; init; }

    /// <summary>The same, at most.</summary>
    public required int WorstRedraws { get; init; }

    /// <summary>The first seed that took so many.</summary>
    public required ulong WorstSeed { get; init; }

    /// <summary>The largest number on a sheet, or null if there are only words.</summary>
    public required LargestNumber? Largest { get; init; }

    /// <summary>How much effort the sheets ask for, or null if there are none.</summary>
    public required EffortSpread? Effort { get; init; }

    /// <summary>The time to draw and solve a sheet, in the middle.</summary>
    public required TimeSpan MedianTime { get; init; }

    /// <summary>The same, at most.</summary>
    public required TimeSpan WorstTime { get; init; }

    /// <summary>The first seed that took so long.</summary>
    public required ulong SlowestSeed { get; init; }

    /// <summary>The seeds that gave no sheet, rising.</summary>
    public required IReadOnlyList<FailedSeed> Failures { get; init; }

    /// <summary>The condition that failed most, or null if none failed.</summary>
    public FailedCondition? MostFailed => Conditions.Count == 0 ? null : Conditions[0];

    /// <summary>The given of whose draws the fewest stayed, or null if there is none.</summary>
    public StageAcceptance? LeastAccepted => Stages.MinBy(stage => stage.Share);
}

/// <summary>What came of one given's draws, over all sheets.</summary>
/// <param name="Given">The given's name.</param>
/// <param name="Draws">How many times it was drawn, single rows among it.</param>
/// <param name="Passed">How many draws passed all that can be judged with them.</param>
/// <param name="Kept">How many stayed on a sheet, one each.</param>
public sealed record StageAcceptance(string Given, long Draws, long Passed, long Kept)
{
    /// <summary>The share of the draws that stayed.</summary>
    public double Share => (double)Kept / Draws;
}

/// <summary>A condition that sent draws back.</summary>
/// <param name="Text">The condition, as the template writes it.</param>
/// <param name="Count">How often it failed, over all seeds.</param>
public sealed record FailedCondition(string Text, long Count);

/// <summary>The number farthest from zero.</summary>
/// <param name="Value">The number, with its sign.</param>
/// <param name="Tensor">The tensor it stands in.</param>
/// <param name="Seed">The first seed with a number as large.</param>
/// <param name="Written">The number as it stands on the sheet.</param>
public sealed record LargestNumber(Rational Value, string Tensor, ulong Seed, string Written);

/// <summary>The effort of many sheets, weighed.</summary>
/// <param name="Least">The lightest sheet's.</param>
/// <param name="Median">The one in the middle.</param>
/// <param name="Most">The heaviest sheet's.</param>
public sealed record EffortSpread(int Least, int Median, int Most);

/// <summary>A seed that gave no sheet.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Message">Why.</param>
public sealed record FailedSeed(ulong Seed, string Message);
