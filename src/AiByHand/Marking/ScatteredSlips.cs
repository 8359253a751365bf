using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Marking;

/// <summary>
/// Names slips that a pupil made here and there, in one cell or in cells of several steps, where the other cells are right without it. A wrong number may be what a slip gives by chance:
/// that is likely near what is right, and hardly ever far from it. So a slip is named where as much on one sheet would be chance in one sheet of fifty at most.
/// </summary>
internal static class ScatteredSlips
{
    // How many sheets may have so much by chance.
    private const double Least = 0.02;

    // How likely a wrong number is one certain number, by its distance from what is right. Beyond, wrong numbers fall off with the square of the distance.
    private const double AtOnce = 0.25, Near = 0.1, Far = 0.3;
    private const int NearEnd = 6;

    /// <summary>What slips give in a wrong cell: one way for each slip that would show.</summary>
    /// <param name="Index">Which cell.</param>
    /// <param name="Words">The slip.</param>
    /// <param name="Chance">How likely the pupil came by chance to what is written there, if that is what the slip gives.</param>
    /// <param name="IsHit">Whether it is.</param>
    private sealed record Way(int Index, string Words, double Chance, bool IsHit);

    /// <summary>The slips by the cells' indexes.</summary>
    /// <param name="wrong">The wrong cells that have no name yet: which, what is read there, what is right there, and what each slip gives.</param>
    public static Dictionary<int, string> In(IReadOnlyList<(int Index, Cell Read, Cell Right, IReadOnlyList<(string Words, Cell Value)> Slips)> wrong)
    {
        var named = new Dictionary<int, string>();
        List<Way> ways = [.. wrong.SelectMany(WaysOf)];
        while (Likeliest(ways) is { } words)
        {
            foreach (var way in ways.Where(way => way.IsHit && way.Words == words)) named.TryAdd(way.Index, words);
            ways.RemoveAll(way => way.Words == words || named.ContainsKey(way.Index));
        }
        return named;
    }

    private static IEnumerable<Way> WaysOf((int Index, Cell Read, Cell Right, IReadOnlyList<(string Words, Cell Value)> Slips) cell) =>
        from slip in cell.Slips
        where (slip.Value.Word ?? cell.Right.Word ?? cell.Read.Word) is null && slip.Value != cell.Right
        group slip.Value by slip.Words into values
        select new Way(cell.Index, values.Key, values.Distinct().Count() * ChanceOf(cell.Read, cell.Right), values.Contains(cell.Read));

    // The one that is least likely chance, if it is unlikely enough.
    private static string? Likeliest(IReadOnlyList<Way> ways)
    {
        var best = (Words: default(string), Expected: Least);
        var slips = ways.GroupBy(way => way.Words, StringComparer.Ordinal).ToList();
        foreach (var slip in slips)
        {
            var (cells, expected) = (slip.Count(), (double)slips.Count);
            // As many cells of all that it would show in, the unlikeliest first.
            foreach (var (number, way) in slip.Where(way => way.IsHit).OrderBy(way => way.Chance).Index())
            {
                expected *= way.Chance * (cells - number) / (number + 1);
                if (expected < best.Expected) best = (slip.Key, expected);
            }
        }
        return best.Words;
    }

    private static double ChanceOf(Cell wrong, Cell right)
    {
        var distance = Math.Abs(Size(wrong.Number) - Size(right.Number));
        return distance <= 1 ? AtOnce : distance < NearEnd ? Near : Far / (distance * distance);
    }

    private static double Size(Rational number) => (double)number.Numerator / number.Denominator;
}
