using AiByHand.Numbers;

namespace AiByHand.Exports;

/// <summary>What a sheet's answers earn, as its run says.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Cells">What each thing that is asked earns, by its name (<see cref="Marking.AskedCell.Name"/>); what isn't there earns nothing.</param>
/// <param name="Steps">What steps earn, by name, where points are for steps; else none.</param>
public sealed record ExportPoints(Rational Total, IReadOnlyDictionary<string, Rational> Cells, IReadOnlyDictionary<string, Rational> Steps)
{
    /// <summary>Points in words: <c>1 point</c>, <c>2.5 points</c>.</summary>
    public static string Told(Rational points) => points == Rational.One ? "1 point" : $"{(points.ToString() is ['.', ..] decimals ? $"0{decimals}" : points.ToString())} points";
}
