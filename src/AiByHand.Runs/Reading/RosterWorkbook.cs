using System.Text;

namespace AiByHand.Runs.Reading;

/// <summary>
/// A class list that is a workbook (.xlsx), as the lines of a CSV: the first tab in which anything stands, a line for each row, so that what is told of a line is found in the row of that number. A run's record has it so.
/// </summary>
internal static class RosterWorkbook
{
    /// <summary>Whether a file's name says that it is one: then a place in it is a row and a column of cells.</summary>
    public static bool IsNamed(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The list, and what is doubtful about it, or null.</summary>
    /// <exception cref="UnreadableException">It is no workbook, or nothing stands in it.</exception>
    public static (string Text, string? Doubt) Read(ReadOnlyMemory<byte> bytes) => WorkbookCells.Read(bytes, book =>
    {
        List<string> filled = [.. book.Tabs.Where(tab => !book.Hidden.Contains(tab) && book.RowsOf(tab).Any(row => LineOf(book, tab, row).Length > 0))];
        if (filled is not [var list, .. var others]) throw new UnreadableException("nothing stands in this workbook");
        return (TextOf(book, list), others.Count > 0 ? $"has several tabs: the list is '{list}', and {string.Join(", ", others.Select(tab => $"'{tab}'"))} passed over" : null);
    });

    private static string TextOf(WorkbookCells book, string tab)
    {
        var text = new StringBuilder();
        var line = 1;
        foreach (var row in book.RowsOf(tab))
        {
            text.Append('\n', row - line).Append(LineOf(book, tab, row));
            line = row;
        }
        return text.Append('\n').ToString();
    }

    // Every field in quotes: what stands in a cell is never taken for what stands between two.
    private static string LineOf(WorkbookCells book, string tab, int row)
    {
        var shown = new SortedDictionary<int, string>();
        foreach (var column in book.ColumnsOf(tab, row))
        {
            if (book.IsUncalculated(tab, row, column)) throw new UnreadableException(FormattableString.Invariant($"the formula in row {row}, column {column} of '{tab}' has no result yet: open the workbook in a spreadsheet program, and save it there"));
            if (PrintedText.OneLine(book.Shown(tab, row, column)) is { Length: > 0 } text) shown[column] = text;
        }
        // A row of which nothing is its own is no pupil's.
        foreach (var (above, column) in shown.Count > 0 ? book.Above(tab, row) : [])
        {
            if (PrintedText.OneLine(book.Shown(tab, above, column)) is { Length: > 0 } text) shown.TryAdd(column, text);
        }
        var fields = new List<string>();
        foreach (var (column, text) in shown)
        {
            while (fields.Count < column - 1) fields.Add("");
            fields.Add($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        return string.Join(',', fields);
    }
}
