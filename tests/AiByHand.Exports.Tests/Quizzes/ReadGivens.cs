using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiByHand.Answers;
using AiByHand.Templates;

namespace AiByHand.Exports.Tests.Quizzes;

/// <summary>Puts the givens of a sheet together again from the tables of its questions.</summary>
internal static class ReadGivens
{
    // Marks are numbers.
    private static readonly Dictionary<string, string> Marks = new() { ["✓"] = "1", ["no tick"] = "0", ["✗"] = "0", ["○"] = "1", ["dark"] = "1", ["white"] = "0" };

    /// <summary>The givens as a file of numbers has them.</summary>
    public static string In(Template template, IEnumerable<ReadTable> tables)
    {
        var names = new SheetNames(template);
        var givens = template.Givens.Where(given => !given.IsHelper).ToDictionary(given => names.Short(given.Name), given => given);
        var read = new Dictionary<string, string[][]>();
        foreach (var table in tables)
        {
            if (table.Cells.Any(row => row.Any(cell => cell.StartsWith("{#", StringComparison.Ordinal)))) continue;
            var called = Regex.Match(table.Caption, @"^(?<title>.*?)(, rows? (?<row>\d+)( to \d+)?)?(, columns? (?<column>\d+)( to \d+)?)?(: (?<name>.*))?$");
            var name = called.Groups["name"] is { Success: true } own ? own.Value : called.Groups["title"].Value;
            if (!givens.TryGetValue(name, out var given)) continue;
            if (!read.TryGetValue(given.Name, out var rows)) read[given.Name] = rows = [.. Enumerable.Range(0, given.Shape.Rows).Select(_ => new string[given.Shape.Columns])];
            int top = Line("row"), left = Line("column");
            // A grid may lie on its side.
            var isTurned = top + table.Cells.Length > given.Shape.Rows || left + table.Cells[0].Length > given.Shape.Columns;
            for (var row = 0; row < table.Cells.Length; row++)
            {
                for (var column = 0; column < table.Cells[row].Length; column++)
                {
                    if (isTurned) rows[left + column][top + row] = table.Cells[row][column];
                    else rows[top + row][left + column] = table.Cells[row][column];
                }
            }

            int Line(string line) => called.Groups[line] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) - 1 : 0;
        }
        return JsonSerializer.Serialize(read.ToDictionary(given => given.Key, given => given.Value.Select(row => row.Select(Number).ToArray()).ToArray()));
    }

    // What is no number is a word of the sheet.
    private static object Number(string cell)
    {
        var text = Marks.GetValueOrDefault(cell, cell);
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : text;
    }
}
