using System.Globalization;

namespace AiByHand.Runs.Plans;

/// <summary>Who sits beside whom, copies handed out row by row.</summary>
/// <param name="Row">How many sit in a row; 0 where rows aren't known, and neighbours are those that follow each other.</param>
public sealed record Seating(int Row)
{
    /// <summary>One after the other.</summary>
    public static Seating InTurn { get; } = new(0);

    /// <summary>
    /// Which of some variants a copy gets. In turn without rows. In rows no two of four variants or more meet at one's side, in front, behind or across a corner; of two and
    /// three they may meet across a corner alone.
    /// </summary>
    /// <param name="copy">The copy's place, from 0.</param>
    /// <param name="variants">How many variants there are.</param>
    public int VariantOf(int copy, int variants)
    {
        if (Row == 0) return copy % variants;
        var (row, place) = Math.DivRem(copy, Row);
        return (place + row % variants * (variants >= 4 ? 2 : 1)) % variants;
    }

    /// <summary>The places of those who sit at a copy's sides, in front, behind and across the corners; some may be beyond the run.</summary>
    public IEnumerable<int> Beside(int copy)
    {
        if (Row == 0) return [copy - 1, copy + 1];
        var place = copy % Row;
        return from row in (int[])[-1, 0, 1]
               from side in (int[])[-1, 0, 1]
               where (row, side) != (0, 0) && place + side >= 0 && place + side < Row
               select copy + row * Row + side;
    }

    /// <summary>The variants that may sit beside a variant, whatever the rows; places as <see cref="VariantOf"/> gives them.</summary>
    public static IEnumerable<int> VariantsBeside(int variant, int variants) =>
        ((int[])[-3, -2, -1, 1, 2, 3]).Select(step => ((variant + step) % variants + variants) % variants).Where(other => other != variant);

    /// <inheritdoc/>
    public override string ToString() => Row == 0 ? "in turn" : string.Create(CultureInfo.InvariantCulture, $"rows of {Row}");
}
