using System.Globalization;
using System.Xml;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Runs.Records;

/// <summary>A row of a table of marks as a spreadsheet program saved it.</summary>
/// <param name="Number">Which, from 1.</param>
internal sealed record MarksLine(int Number)
{
    private const int MostMegabytes = 64;
    private const int MostSigns = 1 << 28;

    private readonly Dictionary<int, string> _cells = [];

    /// <summary>What stands in a column, from 0; empty where nothing does.</summary>
    public string this[int column] => _cells.GetValueOrDefault(column, "");

    /// <summary>Which, in words: <c>row 3</c>.</summary>
    public string Row => string.Create(CultureInfo.InvariantCulture, $"row {Number}");

    private bool IsEmpty => _cells.Values.All(cell => cell.Length == 0);

    /// <summary>A text as programs save it: in one line, without what keeps it from being taken for a formula.</summary>
    public static string Plain(string text) => PrintedText.OneLine(text) is var line && line is ['\'', _, ..] && MarksCsv.Begins(line[1..]) ? line[1..] : line;

    /// <summary>The rows of a file that hold something: of a workbook, or of a CSV file.</summary>
    /// <exception cref="UnreadableException">It can't be read.</exception>
    public static IReadOnlyList<MarksLine> Of(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? OfWorkbook(path) : [.. OfCsv(path)];

    /// <summary>The first of a file's rows that hold something; null where there is none, or where the file is neither a workbook nor a CSV file.</summary>
    /// <exception cref="UnreadableException">It can't be read.</exception>
    public static MarksLine? HeadOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".XLSX" => OfWorkbook(path).FirstOrDefault(),
        ".CSV" => OfCsv(path).FirstOrDefault(),
        _ => null,
    };

    // Whatever stands between their fields.
    private static IEnumerable<MarksLine> OfCsv(string path)
    {
        using var lines = new RosterLines(SourceText.Decode(BoundedFile.Read(path, MostMegabytes).Span).Text, path);
        while (lines.Next())
        {
            var line = new MarksLine(lines.Number);
            for (var column = 0; column < lines.Count; column++) line._cells[column] = Plain(lines.Text(column));
            yield return line;
        }
    }

    // Of the first sheet.
    private static List<MarksLine> OfWorkbook(string path)
    {
        try
        {
            using var memory = new MemoryStream(BoundedFile.Read(path, MostMegabytes).ToArray(), writable: false);
            using var document = SpreadsheetDocument.Open(memory, isEditable: false, new OpenSettings { MaxCharactersInPart = MostSigns });
            var book = document.WorkbookPart ?? throw new UnreadableException("it is no workbook");
            if (book.Workbook?.Descendants<Sheet>().FirstOrDefault()?.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart sheet) throw new UnreadableException("it has no sheet");
            string[] shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
            return [.. Rows(sheet, shared).Where(line => !line.IsEmpty)];
        }
        catch (Exception damage) when (damage is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or ArgumentOutOfRangeException or KeyNotFoundException or FormatException)
        {
            throw new UnreadableException("it is no workbook, or a damaged one", damage);
        }
    }

    private static IEnumerable<MarksLine> Rows(WorksheetPart sheet, string[] shared)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row) continue;
            number = (int?)row.RowIndex?.Value ?? number + 1;
            var line = new MarksLine(number);
            var column = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } place ? ColumnOf(place) : column + 1;
                line._cells[column] = Plain(TextOf(cell, shared));
            }
            yield return line;
        }
    }

    private static string TextOf(Cell cell, string[] shared)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value == CellValues.SharedString && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < shared.Length ? shared[place] : value;
    }

    // AB12 is column 27.
    private static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetterUpper).Take(4).Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1) - 1;
}
