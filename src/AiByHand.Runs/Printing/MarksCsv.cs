using System.Text;
using CsvHelper;

namespace AiByHand.Runs.Printing;

/// <summary>
/// The table of marks as CSV: UTF-8 with the mark by which spreadsheet programs know it, commas. Its totals are left open: a sum would show 0 for who has no marks, who then would get it by a grade import, and
/// what tells those apart is called otherwise in every language's program.
/// </summary>
internal sealed class MarksCsv(MarksTable table)
{
    private const string FormulaStarts = "=+-@\t\r";

    // With nothing but these behind its sign nothing can be called, and an id stays whole for the import.
    private const string HarmlessSigns = " ._-+@";

    /// <summary>Whether a spreadsheet program may take a text for a formula that does something. A name from a roster must be none.</summary>
    public static bool IsFormula(string text) => Begins(text) && (text[0] is '=' or '\t' or '\r' || !text.All(sign => char.IsLetterOrDigit(sign) || HarmlessSigns.Contains(sign)));

    /// <summary>Whether a text begins as a formula does.</summary>
    public static bool Begins(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]);

    public void Write(Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord([.. MarksTable.Words.Concat(table.Marks.Select(column => column.Name)).Append(table.Total.Name).Select(Harmless)]);
        foreach (var row in table.Rows) csv.WriteRecord([.. MarksTable.WordsOf(row).Select(Harmless), .. TextsOf(row, table.Marks.Count + 1)]);
    }

    /// <summary>A row's marks as they are written, the total last.</summary>
    /// <param name="row">The row.</param>
    /// <param name="count">How many columns there are.</param>
    public static IReadOnlyList<string> TextsOf(MarksRow row, int count) =>
        row.Marks.Count == 0 ? [.. Enumerable.Repeat("", count)] : [.. row.Marks.Append(row.Total).Select(mark => mark is { } points ? Earnings.Text(points) : "")];

    private static string Harmless(string text) => IsFormula(text) ? $"'{text}" : text;
}
