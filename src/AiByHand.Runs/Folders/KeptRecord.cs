using System.Globalization;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Folders;

/// <summary>The record of a run whose sheets give way to others: it stays, under a name of its own, since it alone leads from papers that were handed out to their keys.</summary>
internal static class KeptRecord
{
    private const string Stem = "manifest-", Ending = ".json";

    /// <summary>The move of a record to the first name that is free: <c>manifest-1.json</c>.</summary>
    public static Move MoveOf(string folder, FileRecord record)
    {
        var number = 1;
        while (InnerName.At(folder, Name(number), out _) != Standing.Nothing) number++;
        return new Move(record.Name, Name(number), record);
    }

    /// <summary>The move of a record to a name, if it is one of those; else null.</summary>
    public static Move? MoveOf(FileRecord record, string to) =>
        record.Name == Manifest.FileName && to.StartsWith(Stem, StringComparison.Ordinal) && to.EndsWith(Ending, StringComparison.Ordinal)
        && int.TryParse(to.AsSpan(Stem.Length, Math.Max(0, to.Length - Stem.Length - Ending.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? new Move(record.Name, to, record) : null;

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{Stem}{number}{Ending}");
}
