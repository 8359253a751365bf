using System.Globalization;
using System.Text.RegularExpressions;
using AiByHand.Runs.Reading;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>
/// Reads entries from a workbook: a tab with the columns <c>copy,sheet,cell,value</c>, as a CSV has them. Where a value is a formula that names another cell, as in an exported worksheet, it is
/// that cell's, wherever it has been moved to: what stands in the list itself rests on who calculated last.
/// </summary>
internal static partial class EntryWorkbook
{
    private const int MostHeadRows = 20;

    private static readonly string[] Columns = ["copy", "sheet", "cell", "value"];

    // 'rnn 2'!$C$7, rnn!$C$7
    [GeneratedRegex(@"(?:'(?<tab>(?:[^']|'')+)'|(?<tab>[^\s'""!(),=+*/&<>^;{}-][^\s'""!(),=+*/&<>^;{}]*))!\$?(?<column>[A-Z]{1,3})\$?(?<row>\d{1,7})", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    // 5/3, -1/2, 0.5
    [GeneratedRegex(@"\A\s*-?\d+(?:\.\d+)?(?:\s*/\s*\d+)?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();

    /// <summary>The sheets, as they come in the file.</summary>
    public static IReadOnlyList<HandedSheet> Read(ReadOnlyMemory<byte> bytes, EntryFile file, Mistakes mistakes)
    {
        try
        {
            return WorkbookCells.Read(bytes, book => Read(book, file, mistakes));
        }
        catch (UnreadableException wrong)
        {
            mistakes.Add(new Location(file.Path, 1, 1), wrong.Message);
            return [];
        }
    }

    private static List<HandedSheet> Read(WorkbookCells book, EntryFile file, Mistakes mistakes)
    {
        var handed = new Dictionary<(string Copy, string Sheet), (Location At, List<HandedCell> Cells)>();
        var isFound = false;
        foreach (var tab in book.Tabs)
        {
            if (Heads(book, tab) is not { } heads) continue;
            isFound = true;
            foreach (var row in book.RowsOf(tab).Where(row => row > heads.Row)) Read(book, tab, row, heads.Columns, file, handed, mistakes);
        }
        if (!isFound) mistakes.Add(new Location(file.Path, 1, 1), "no tab of this workbook has the columns copy,sheet,cell,value: the one called entries was taken out, or it is another workbook");
        return [.. handed.Select(sheet => new HandedSheet(sheet.Value.At, sheet.Key.Copy, sheet.Key.Sheet, sheet.Value.Cells))];
    }

    private static (int Row, int[] Columns)? Heads(WorkbookCells book, string tab)
    {
        foreach (var row in book.RowsOf(tab).Take(MostHeadRows))
        {
            var found = Array.ConvertAll(Columns, name => book.ColumnsOf(tab, row).FirstOrDefault(column => book.Text(tab, row, column).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)));
            if (found[2] > 0 && found[3] > 0) return (row, found);
        }
        return null;
    }

    private static void Read(WorkbookCells book, string tab, int row, int[] columns, EntryFile file, Dictionary<(string, string), (Location At, List<HandedCell> Cells)> handed, Mistakes mistakes)
    {
        var place = new Location(file.Path, row, columns[3]);
        var (name, value) = (book.Text(tab, row, columns[2]).Trim(), Followed(book, tab, row, columns[3]));
        if (name.Length == 0)
        {
            if (!string.IsNullOrWhiteSpace(value)) mistakes.Add(place with { Column = columns[2] }, "the cell is missing, such as Z1[2,1]");
            return;
        }
        if (value is null)
        {
            mistakes.Add(place, $"{name}: the cell of the sheet that it stood in was taken out");
            return;
        }
        var copy = columns[0] == 0 ? "" : (Followed(book, tab, row, columns[0]) ?? "").Trim();
        // Who hasn't written a name is called as the file is, or the folder of the pupil.
        if (copy.Length == 0 && columns[0] > 0 && book.Formula(tab, row, columns[0]) is not null) copy = file.Owner;
        var sheet = columns[1] == 0 ? "" : book.Text(tab, row, columns[1]).Trim();
        if (!handed.TryGetValue((copy, sheet), out var there)) handed[(copy, sheet)] = there = (place, []);
        there.Cells.Add(new HandedCell(name, value, place));
    }

    // A formula that no program has calculated yet: =5/3 says all the same what was written; any other is no number, and no empty cell either.
    private static string Written(WorkbookCells book, string tab, int row, int column) =>
        book.Text(tab, row, column) is { Length: > 0 } text ? text
        : book.Formula(tab, row, column) is not { } formula ? ""
        : Constant().IsMatch(formula) ? formula.Trim()
        : $"={formula}";

    // Null where the formula's cell is gone.
    private static string? Followed(WorkbookCells book, string tab, int row, int column)
    {
        if (book.Formula(tab, row, column) is not { } formula) return book.Text(tab, row, column);
        if (formula.Contains("#REF!", StringComparison.Ordinal)) return null;
        if (Reference().Matches(formula) is not [.., var last]) return Written(book, tab, row, column);
        var other = last.Groups["tab"].Value.Replace("''", "'", StringComparison.Ordinal);
        return book.Has(other) ? Written(book, other, int.Parse(last.Groups["row"].ValueSpan, CultureInfo.InvariantCulture), WorkbookCells.Column(last.Groups["column"].ValueSpan)) : null;
    }
}
