namespace AiByHand.Runs.QrCodes;

/// <summary>
/// The QR code of a sheet's code (ISO/IEC 18004). Each sheet has one of its own: made by a library for all kinds of codes, they were a fifteenth of a large run. In the tests ours are
/// held against the library's, module by module.
/// </summary>
internal static class QrModules
{
    /// <summary>
    /// The modules without their quiet zone, true for dark: the text exactly as it is, in the smallest version that holds it, readable with 15 % of it spoiled.
    /// A text of capitals and figures alone is stored in the closer alphanumeric mode.
    /// </summary>
    public static bool[,] Of(string text)
    {
        var (version, words) = QrWords.Of(text);
        QrGrid drawn = version.Draw(words), best = new(version.Side), other = new(version.Side);
        var least = int.MaxValue;
        for (var mask = 0; mask < QrMask.Count; mask++)
        {
            other.Set(drawn, version.Turned(mask));
            var penalty = QrPenalty.Of(other);
            if (penalty >= least) continue;
            (best, other, least) = (other, best, penalty);
        }
        var modules = new bool[version.Side, version.Side];
        for (var row = 0; row < version.Side; row++)
        {
            for (var column = 0; column < version.Side; column++) modules[row, column] = best[row, column];
        }
        return modules;
    }
}
