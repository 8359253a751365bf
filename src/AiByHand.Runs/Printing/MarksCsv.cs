using System.Globalization;
using System.Text;
using CsvHelper;

namespace AiByHand.Runs.Printing;

/// <summary>The table of marks as CSV: UTF-8 with the mark by which spreadsheet programs know it, commas, totals as sums that every language's program reads.</summary>
internal sealed class MarksCsv(MarksTable table)
{
    // A spreadsheet program takes what begins so for a formula, and a name from a roster must be none.
    private const string FormulaStarts = "=+-@\t\r";

    public void Write(Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord([.. table.Words.Concat(table.Marks.Select(column => column.Name)).Append(table.Total.Name).Select(Harmless)]);
        foreach (var (place, row) in table.Rows.Index()) csv.WriteRecord([.. MarksTable.WordsOf(row).Select(Harmless), .. Marks(row, place + 2)]);
    }

    private IEnumerable<string> Marks(MarksRow row, int line) =>
        row.Marks.Count == 0 ? table.Marks.Select(_ => "").Append(Sum(line)) : row.Marks.Append(row.Total).Select(mark => mark is { } points ? Earnings.Text(points) : "");

    private string Sum(int row) => $"={string.Join('+', table.Marks.Select((_, mark) => string.Create(CultureInfo.InvariantCulture, $"{MarksTable.Letters(table.Words.Count + mark)}{row}")))}";

    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;
}
