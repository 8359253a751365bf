using System.Numerics;

namespace AiByHand.Runs.QrCodes;

/// <summary>How hard a masked code would be to read: the mask that earns least is taken (ISO/IEC 18004, 7.8.3). A word's 64 modules are looked at in one go.</summary>
internal static class QrPenalty
{
    private const int Five = 3, OneMore = 1, FinderLike = 40, Spot = 3, Unbalanced = 10;

    // What looks like a finder, and so many light modules before or after it.
    private const int FinderLength = 7, LightLength = 4;

    /// <summary>The penalty of a code's modules.</summary>
    public static int Of(QrGrid grid) => OfLines(grid.Rows, grid) + OfLines(grid.Columns, grid) + OfSpots(grid.Rows, grid) + OfBalance(grid.Rows, grid.Side);

    // What runs across the words, each bit a line of its own: through the rows' words the columns, and the other way round.
    private static int OfLines(ReadOnlySpan<ulong> words, QrGrid grid)
    {
        Span<ulong> across = stackalloc ulong[grid.Side];
        var penalty = 0;
        for (var word = 0; word < grid.Words; word++)
        {
            for (var i = 0; i < across.Length; i++) across[i] = words[i * grid.Words + word];
            penalty += OfRuns(across, Filled(grid.Side, word)) + OfFinders(across);
        }
        return penalty;
    }

    private static int OfRuns(ReadOnlySpan<ulong> across, ulong filled)
    {
        ulong before = 0;
        var penalty = 0;
        for (var i = 4; i < across.Length; i++)
        {
            ulong dark = across[i - 4] & across[i - 3] & across[i - 2] & across[i - 1] & across[i], light = ~(across[i - 4] | across[i - 3] | across[i - 2] | across[i - 1] | across[i]);
            var five = (dark | light) & filled;
            penalty += Five * BitOperations.PopCount(five & ~before) + OneMore * BitOperations.PopCount(five & before);
            before = five;
        }
        return penalty;
    }

    private static int OfFinders(ReadOnlySpan<ulong> across)
    {
        var found = 0;
        for (var i = FinderLength + LightLength - 1; i < across.Length; i++)
        {
            found += BitOperations.PopCount(FinderUpTo(across, i - LightLength) & LightUpTo(across, i) | LightUpTo(across, i - FinderLength) & FinderUpTo(across, i));
        }
        return FinderLike * found;
    }

    private static ulong FinderUpTo(ReadOnlySpan<ulong> across, int i) =>
        across[i - 6] & ~across[i - 5] & across[i - 4] & across[i - 3] & across[i - 2] & ~across[i - 1] & across[i];

    private static ulong LightUpTo(ReadOnlySpan<ulong> across, int i) => ~(across[i - 3] | across[i - 2] | across[i - 1] | across[i]);

    // Four of one colour in a square, told where their left ones are.
    private static int OfSpots(ReadOnlySpan<ulong> rows, QrGrid grid)
    {
        var spots = 0;
        for (var i = grid.Words; i < rows.Length; i++)
        {
            var word = i % grid.Words;
            ulong upper = rows[i - grid.Words], lower = rows[i], upperNext = upper >> 1, lowerNext = lower >> 1;
            if (word < grid.Words - 1)
            {
                upperNext |= rows[i - grid.Words + 1] << 63;
                lowerNext |= rows[i + 1] << 63;
            }
            ulong dark = upper & lower & upperNext & lowerNext, light = ~(upper | lower | upperNext | lowerNext);
            spots += BitOperations.PopCount((dark | light) & Filled(grid.Side - 1, word));
        }
        return Spot * spots;
    }

    // By how many steps of 5 % the dark modules are more or fewer than half.
    private static int OfBalance(ReadOnlySpan<ulong> rows, int side)
    {
        var dark = 0;
        foreach (var word in rows) dark += BitOperations.PopCount(word);
        var twentieths = dark * 20 / (side * side);
        return Math.Min(Math.Abs(twentieths - 10), Math.Abs(twentieths - 9)) * Unbalanced;
    }

    // The bits of a word that stand for one of so many modules.
    private static ulong Filled(int modules, int word) => modules - 64 * word is var here && here < 64 ? (1UL << here) - 1 : ulong.MaxValue;
}
