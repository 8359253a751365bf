namespace AiByHand.Runs.Marking;

/// <summary>
/// What the cells of some shipped topics were called before version 0.5: forms, workbooks and tables of that time are marked as if they were of today. An item's name is no promise of the revision, as numbers are; what
/// a pupil has filled in is kept all the same.
/// </summary>
internal static class FormerCells
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Items = new(Read);

    /// <summary>What a cell is called today; its name itself where it never had another.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cell">Its name then: <c>x1t[1,1]</c>.</param>
    public static string Now(string topic, string cell) =>
        Items.Value.GetValueOrDefault(topic) is { } items && cell.IndexOf('[', StringComparison.Ordinal) is > 0 and var end && items.TryGetValue(cell[..end], out var now) ? now + cell[end..] : cell;

    // A line for each topic: its id, then each item's name of then and of today.
    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var file = new StreamReader(typeof(FormerCells).Assembly.GetManifestResourceStream("former-cells.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(": ")).ToDictionary(line => line[0], line => Of(line[1]), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Of(string pairs) => pairs.Split(", ").Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
