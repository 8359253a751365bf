namespace AiByHand.Runs.QrCodes;

/// <summary>How hard a masked code would be to read: the mask that earns least is taken (ISO/IEC 18004, 7.8.3).</summary>
internal static class QrPenalty
{
    private const byte Five = 3, OneMore = 1, FinderLike = 40;
    private const int Spot = 3, Unbalanced = 10;

    // What looks like a finder with light modules on one of its sides.
    private const int LightAfter = 0b101_1101_0000, LightBefore = 0b000_0101_1101, FinderLength = 11, Latest = (1 << FinderLength) - 1;

    // What a module earns, by itself and the ten before it in its line.
    private static readonly byte[] OfLatest = [.. Enumerable.Range(0, Latest + 1).Select(Earned)];

    /// <summary>The penalty of a code's modules; where it can't be under a limit, any number that isn't.</summary>
    public static int Of(ReadOnlySpan<byte> modules, int side, int limit)
    {
        var penalty = OfBalance(modules);
        for (var line = 0; line < side && penalty < limit; line++)
        {
            penalty += OfLine(modules, side, line * side, 1) + OfLine(modules, side, line, side);
            if (line > 0) penalty += OfSpots(modules.Slice((line - 1) * side, side), modules.Slice(line * side, side));
        }
        return penalty;
    }

    private static int OfLine(ReadOnlySpan<byte> modules, int side, int first, int step)
    {
        var penalty = 0;
        var latest = modules[first] == 0 ? Latest : 0;          // before a line stands what ends with it
        for (int i = 0, place = first; i < side; i++, place += step)
        {
            latest = (latest << 1 | modules[place]) & Latest;
            var earned = OfLatest[latest];
            if (earned < FinderLike || i >= FinderLength - 1) penalty += earned;
        }
        return penalty;
    }

    private static byte Earned(int latest)
    {
        if (latest is LightAfter or LightBefore) return FinderLike;
        if ((latest & 0b1_1111) is not (0 or 0b1_1111)) return 0;
        return (latest >> 5 & 1) == (latest & 1) ? OneMore : Five;
    }

    private static int OfSpots(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower)
    {
        var penalty = 0;
        for (var i = 1; i < upper.Length; i++)
        {
            if (upper[i - 1] + upper[i] + lower[i - 1] + lower[i] is 0 or 4) penalty += Spot;
        }
        return penalty;
    }

    // By how many steps of 5 % the dark modules are more or fewer than half.
    private static int OfBalance(ReadOnlySpan<byte> modules)
    {
        var dark = 0;
        foreach (var module in modules) dark += module;
        var twentieths = dark * 20 / modules.Length;
        return Math.Min(Math.Abs(twentieths - 10), Math.Abs(twentieths - 9)) * Unbalanced;
    }
}
