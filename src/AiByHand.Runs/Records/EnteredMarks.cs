using System.Globalization;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Records;

/// <summary>
/// Holds a table of marks that was written into against the one that was printed. In the columns of marks, and in those that somebody added, may stand anything, and rows may have been sorted; heads with their
/// maximum, names, ids and codes must be the record's, or marks would go to somebody else's sheet.
/// </summary>
/// <param name="table">As it was printed.</param>
internal sealed class EnteredMarks(MarksTable table)
{
    private const char Between = '\u001F';

    /// <summary>In what a file differs besides its marks, in words that go on from its name; null where in nothing.</summary>
    public string? Difference(string path)
    {
        try
        {
            return Difference(MarksLine.Of(path));
        }
        catch (UnreadableException wrong)
        {
            return $"can't be read any more: {wrong.Message}";
        }
    }

    /// <summary>Whether a row is the head of a table of marks, whichever run's.</summary>
    public static bool IsHead(MarksLine line) => WordsOf(line).SequenceEqual(MarksTable.Words);

    /// <summary>The rows of the copies, in the table's order.</summary>
    /// <param name="lines">A table in which nothing but marks differs.</param>
    public IEnumerable<(MarksRow Row, MarksLine Line)> Rows(IReadOnlyList<MarksLine> lines)
    {
        var found = lines.Skip(1).ToLookup(line => Key(WordsOf(line)), StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<MarksLine>(same), StringComparer.Ordinal);
        foreach (var row in table.Rows) yield return (row, found[Key(MarksTable.WordsOf(row).Select(Plain))].Dequeue());
    }

    /// <summary>In what rows differ from the table's besides their marks; null where in nothing.</summary>
    public string? Difference(IReadOnlyList<MarksLine> lines)
    {
        if (lines.Count == 0) return "is empty";
        IReadOnlyList<string> heads = [.. MarksTable.Words, .. table.Marks.Select(column => column.Name), table.Total.Name];
        foreach (var (column, head) in heads.Index())
        {
            if (lines[0][column] != Plain(head)) return $"{lines[0].Row}: column {MarksTable.Letters(column)} is headed {Quoted(lines[0][column])}, in the record {Quoted(Plain(head))}";
        }
        return DifferenceOfRows([.. lines.Skip(1)]);
    }

    private string? DifferenceOfRows(IReadOnlyList<MarksLine> lines)
    {
        var recorded = table.Rows.Select(row => MarksTable.WordsOf(row).Select(Plain).ToArray()).ToList();
        var unfound = recorded.GroupBy(Key).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        List<(int Place, MarksLine Line)> strange = [.. lines.Index().Where(line => !IsFound(line.Item)).Select(line => (line.Index, line.Item))];
        var missing = recorded.Index().Where(row => unfound[Key(row.Item)] > 0).ToList();
        var others = Math.Max(strange.Count, missing.Count) - 1;
        var more = others > 0 ? string.Create(CultureInfo.InvariantCulture, $"; so {(others == 1 ? "does 1 row" : $"do {others} rows")} more") : "";
        if (strange.Count == 0) return missing.Count == 0 ? null : $"the row of {Named(missing[0].Item)} is missing{more}";
        var (place, line) = strange[0];
        if (missing.Count == 0) return $"{line.Row} ({Named([.. WordsOf(line)])}) is none of the run's{more}";
        var row = missing.Find(row => row.Index == place).Item ?? missing[0].Item;
        var column = Enumerable.Range(0, row.Length).First(column => line[column] != row[column]);
        return $"{line.Row}: {MarksTable.Words[column]} is {Quoted(line[column])}, in the record {Quoted(row[column])}{more}";

        bool IsFound(MarksLine line)
        {
            var key = Key(WordsOf(line));
            if (unfound.GetValueOrDefault(key) == 0) return false;
            unfound[key]--;
            return true;
        }
    }

    private static IEnumerable<string> WordsOf(MarksLine line) => MarksTable.Words.Index().Select(word => line[word.Index]);

    private static string Named(string[] words) => words.FirstOrDefault(word => word.Length > 0) is { } first ? Quoted(first) : "the only copy";

    private static string Key(IEnumerable<string> words) => string.Join(Between, words);

    private static string Quoted(string text) => text.Length == 0 ? "empty" : $"'{text}'";

    private static string Plain(string text) => MarksLine.Plain(text);
}
