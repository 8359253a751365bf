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
        var width = lines.Count;
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
            if (IsCut(name, lines.Text(places[2] + 1)))
            {
                mistakes.Add(lines.Place(places[2]), $"the name of a cell has a comma in it and must stand in quotes: \"{name},{lines.Text(places[2] + 1)}\"");
                continue;
            }
            if (Enumerable.Range(width, Math.Max(lines.Count - width, 0)).Where(field => lines.Text(field).Length > 0).Select(field => (int?)field).FirstOrDefault() is { } beyond)
            {
                mistakes.Add(lines.Place(beyond), $"'{lines.Text(beyond)}' stands under no column: a value with a comma must stand in quotes, \"0,5\"");
                continue;
            }
            if (!cells.TryGetValue((copy, sheet), out var there)) cells[(copy, sheet)] = there = (lines.Place(0), []);
            there.Cells.Add(new HandedCell(name, places[3] < lines.Count ? lines[places[3]] : "", lines.Place(Math.Min(places[2], lines.Count - 1))));
        }
        return [.. cells.Select(sheet => new HandedSheet(sheet.Value.At, sheet.Key.Copy, sheet.Key.Sheet, sheet.Value.Cells))];

        // Z1[2,1] without quotes is two fields.
        static bool IsCut(string name, string next) =>
            name.LastIndexOf('[') is >= 0 and var open && name.AsSpan(open + 1) is { Length: > 0 } row && !row.ContainsAnyExceptInRange('0', '9') && next.IndexOf(']') is > 0 and var close && !next.AsSpan(0, close).ContainsAnyExceptInRange('0', '9');

        string Field(int column) => places[column] < 0 ? "" : lines.Text(places[column]);
    }
}
