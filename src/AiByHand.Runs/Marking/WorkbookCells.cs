using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Runs.Marking;

/// <summary>What stands in the cells of a workbook, as text; rows and columns count from 1.</summary>
internal sealed class WorkbookCells
{
    private const int FirstDate = 14, LastDate = 22, FirstTime = 45, LastTime = 47;

    private readonly Dictionary<string, SortedDictionary<int, SortedDictionary<int, Cell>>> _tabs = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _shared;
    private readonly HashSet<uint> _dates;

    public WorkbookCells(WorkbookPart book)
    {
        _shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(TextOf).ToList() ?? [];
        _dates = Dates(book.WorkbookStylesPart?.Stylesheet);
        foreach (var sheet in book.Workbook.Descendants<Sheet>())
        {
            if (book.GetPartById(sheet.Id!.Value!) is not WorksheetPart part) continue;
            var rows = new SortedDictionary<int, SortedDictionary<int, Cell>>();
            foreach (var cell in part.Worksheet.Descendants<Cell>())
            {
                if (cell.CellReference?.Value is not { } reference) continue;
                var letters = reference.AsSpan().TrimEnd("0123456789");
                var row = int.Parse(reference.AsSpan(letters.Length), CultureInfo.InvariantCulture);
                if (!rows.TryGetValue(row, out var cells)) rows[row] = cells = [];
                cells[Column(letters)] = cell;
            }
            _tabs[sheet.Name!.Value!] = rows;
            Tabs.Add(sheet.Name!.Value!);
        }
    }

    /// <summary>The tabs by name, in their order.</summary>
    public List<string> Tabs { get; } = [];

    /// <summary>Whether there is a tab of that name.</summary>
    public bool Has(string tab) => _tabs.ContainsKey(tab);

    /// <summary>The rows in which anything stands.</summary>
    public IEnumerable<int> RowsOf(string tab) => _tabs[tab].Keys;

    /// <summary>The columns of a row in which anything stands.</summary>
    public IEnumerable<int> ColumnsOf(string tab, int row) => _tabs[tab][row].Keys;

    /// <summary>The formula of a cell, or null.</summary>
    public string? Formula(string tab, int row, int column) => Of(tab, row, column)?.CellFormula?.Text is { Length: > 0 } formula ? formula : null;

    /// <summary>What stands in a cell, as a pupil would write it: a number that is a fraction as one, a date as a word, for what was typed can't be told any more.</summary>
    public string Text(string tab, int row, int column)
    {
        if (Of(tab, row, column) is not { } cell) return "";
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString) return _shared[int.Parse(value, CultureInfo.InvariantCulture)];
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? TextOf(inline) : "";
        if (type == CellValues.String || type == CellValues.Error || type == CellValues.Boolean || type == CellValues.Date || value.Length == 0) return value;
        if (cell.StyleIndex?.Value is { } style && _dates.Contains(style)) return "(a date)";
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? WrittenNumber.Of(number) : value;
    }

    /// <summary>The number of a column: A is 1, AA is 27.</summary>
    public static int Column(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var letter in letters) column = column * 26 + (letter - 'A' + 1);
        return column;
    }

    private Cell? Of(string tab, int row, int column) => _tabs[tab].TryGetValue(row, out var cells) && cells.TryGetValue(column, out var cell) ? cell : null;

    // Without what says how words of other scripts are spoken.
    private static string TextOf(DocumentFormat.OpenXml.OpenXmlCompositeElement item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    // The styles that show a number as a date.
    private static HashSet<uint> Dates(Stylesheet? styles)
    {
        var dates = new HashSet<uint>();
        if (styles?.CellFormats is not { } formats) return dates;
        var own = styles.NumberingFormats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId is not null).ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];
        foreach (var (place, format) in formats.Elements<CellFormat>().Index())
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= FirstDate and <= LastDate) or (>= FirstTime and <= LastTime) || (own.TryGetValue(id, out var code) && IsDate(code))) dates.Add((uint)place);
        }
        return dates;
    }

    // d, m or y outside of quotes and brackets.
    private static bool IsDate(string code)
    {
        bool isQuoted = false, isBracketed = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (code[i] == '\\') i++;
            else if (code[i] is '[' or ']') isBracketed = code[i] == '[';
            else if (!isBracketed && code[i] is 'd' or 'm' or 'y' or 'D' or 'M' or 'Y' && !code.StartsWith("General", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
