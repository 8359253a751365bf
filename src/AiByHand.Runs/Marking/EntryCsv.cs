using AiByHand.Runs.Reading;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Reads entries from a long CSV: a line for each cell, <c>copy,sheet,cell,value</c>; the columns in any order.</summary>
internal static class EntryCsv
{
    private static readonly string[] Columns = ["copy", "sheet", "cell", "value"];

    /// <summary>The sheets, as they come in the file.</summary>
    public static IReadOnlyList<HandedSheet> Read(string text, string file, Mistakes mistakes)
    {
        using var lines = new RosterLines(text, file);
        if (!lines.Next())
        {
            mistakes.Add(new Location(file, 1, 1), "it holds no entries");
            return [];
        }
        if (lines.Text(0).StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && !lines.Next()) return [];
        var named = Array.ConvertAll(Columns, name => Enumerable.Range(0, lines.Count).Where(field => lines.Text(field).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList());
        var places = Array.ConvertAll(named, fields => fields.FirstOrDefault(-1));
        if (places[2] < 0 || places[3] < 0)
        {
            mistakes.Add(new Location(file, 1, 1), "the first line must name the columns: copy,sheet,cell,value");
            return [];
        }
        // A second column of a name would be passed over unseen, and the first may be the one that was meant to go.
        foreach (var (name, fields) in Columns.Zip(named))
        {
            if (fields.Count > 1) mistakes.Add(lines.Place(fields[1]), $"a second column '{name}'; there must be one");
        }
        var cells = new Dictionary<(string Copy, string Sheet), (Location At, List<HandedCell> Cells)>();
        while (lines.Next())
        {
            if (lines.Flaw() is { } flaw)
            {
                mistakes.Add(flaw.At, flaw.Message);
                continue;
            }
            var (copy, sheet, name) = (Field(0), Field(1), Field(2));
            if (name.Length == 0)
            {
                mistakes.Add(lines.Place(0), "the cell is missing, such as Z1[2,1]");
                continue;
            }
            if (!cells.TryGetValue((copy, sheet), out var there)) cells[(copy, sheet)] = there = (lines.Place(0), []);
            there.Cells.Add(new HandedCell(name, places[3] < lines.Count ? lines[places[3]] : "", lines.Place(Math.Min(places[2], lines.Count - 1))));
        }
        return [.. cells.Select(sheet => new HandedSheet(sheet.Value.At, sheet.Key.Copy, sheet.Key.Sheet, sheet.Value.Cells))];

        string Field(int column) => places[column] < 0 ? "" : lines.Text(places[column]);
    }
}
