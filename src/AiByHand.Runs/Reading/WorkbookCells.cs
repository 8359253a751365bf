using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Runs.Reading;

/// <summary>What stands in the cells of a workbook, as text; rows and columns count from 1.</summary>
internal sealed partial class WorkbookCells
{
    private const int FirstDate = 14, LastDate = 22, FirstTime = 45, LastTime = 47;

    // From 1904 on, as the first of these programs on a Mac counted.
    private const int DaysTo1904 = 1462;

    // A part of a workbook that unfolds to more than this is nobody's.
    private const long MostCharacters = 100_000_000;

    private readonly Dictionary<string, SortedDictionary<int, SortedDictionary<int, Cell>>> _tabs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(int Column, int First, int Last)>> _tall = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _shared;
    private readonly HashSet<uint> _dates;
    private readonly Dictionary<uint, int> _zeros;
    private readonly bool _isFrom1904;

    private WorkbookCells(WorkbookPart book)
    {
        _isFrom1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        _zeros = Zeros(book.WorkbookStylesPart?.Stylesheet);
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
            _tall[sheet.Name!.Value!] = [.. part.Worksheet.Descendants<MergeCell>().Select(merged => Tall().Match(merged.Reference?.Value ?? "")).Where(merged => merged.Success).Select(merged => (
                Column(merged.Groups["column"].ValueSpan), int.Parse(merged.Groups["first"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(merged.Groups["last"].ValueSpan, CultureInfo.InvariantCulture)))];
            Tabs.Add(sheet.Name!.Value!);
            if (sheet.State?.Value is { } state && state != SheetStateValues.Visible) Hidden.Add(sheet.Name!.Value!);
        }
    }

    /// <summary>Whether bytes begin as a workbook does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Does something with a workbook's cells.</summary>
    /// <exception cref="UnreadableException">It is no workbook.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Func<WorkbookCells, T> work)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes.ToArray(), writable: false), false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            return work(new WorkbookCells(document.WorkbookPart ?? throw new FormatException()));
        }
        // Files come from anywhere, and the library throws whatever it stumbles over.
        catch (Exception wrong) when (wrong is not (OutOfMemoryException or OperationCanceledException or AiByHandException))
        {
            throw new UnreadableException("this is no workbook (.xlsx), or it is damaged, or locked by a password", wrong);
        }
    }

    /// <summary>The tabs by name, in their order.</summary>
    public List<string> Tabs { get; } = [];

    /// <summary>Those that nobody sees who opens the workbook.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary>Whether there is a tab of that name.</summary>
    public bool Has(string tab) => _tabs.ContainsKey(tab);

    /// <summary>The rows in which anything stands.</summary>
    public IEnumerable<int> RowsOf(string tab) => _tabs[tab].Keys;

    /// <summary>The columns of a row in which anything stands.</summary>
    public IEnumerable<int> ColumnsOf(string tab, int row) => _tabs[tab][row].Keys;

    /// <summary>The cells above a row that reach down into it, merged with those of their column: a class that stands once for all its pupils. Two rows together are as a rule a head.</summary>
    public IEnumerable<(int Row, int Column)> Above(string tab, int row) => _tall[tab].Where(merged => merged.First < row && row <= merged.Last && merged.Last - merged.First > 1).Select(merged => (merged.First, merged.Column));

    /// <summary>Whether a cell has a formula that nobody has calculated: what is seen there can't be told.</summary>
    public bool IsUncalculated(string tab, int row, int column) =>
        Of(tab, row, column) is { CellFormula: not null } cell && string.IsNullOrEmpty(cell.CellValue?.Text) && cell.DataType?.Value != CellValues.String;

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

    /// <summary>What is seen in a cell: as <see cref="Text"/> says, but a date as 2026-12-04, and a number with the zeros that its format puts before it, as those of ids.</summary>
    public string Shown(string tab, int row, int column)
    {
        if (Of(tab, row, column) is not { } cell || cell.StyleIndex?.Value is not { } style || (cell.DataType?.Value is { } type && type != CellValues.Number) || !double.TryParse(cell.CellValue?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Text(tab, row, column);
        if (_dates.Contains(style) && number is >= 1 and < 2_958_466) return DateTime.FromOADate(_isFrom1904 ? number + DaysTo1904 : number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return _zeros.TryGetValue(style, out var digits) && number == Math.Round(number) ? number.ToString(new string('0', digits), CultureInfo.InvariantCulture) : Text(tab, row, column);
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
        var own = Own(styles);
        foreach (var (place, format) in formats.Elements<CellFormat>().Index())
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= FirstDate and <= LastDate) or (>= FirstTime and <= LastTime) || (own.TryGetValue(id, out var code) && IsDate(code))) dates.Add((uint)place);
        }
        return dates;
    }

    // The styles that show a number with so many digits at least: 0000.
    private static Dictionary<uint, int> Zeros(Stylesheet? styles)
    {
        var own = Own(styles);
        return styles?.CellFormats?.Elements<CellFormat>().Index()
            .Where(format => own.TryGetValue(format.Item.NumberFormatId?.Value ?? 0, out var code) && code.Length is > 1 and <= 32 && !code.AsSpan().ContainsAnyExcept('0'))
            .ToDictionary(format => (uint)format.Index, format => own[format.Item.NumberFormatId!.Value].Length) ?? [];
    }

    private static Dictionary<uint, string> Own(Stylesheet? styles) =>
        styles?.NumberingFormats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId is not null).DistinctBy(format => format.NumberFormatId!.Value).ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];

    // B2:B30, cells of one column.
    [GeneratedRegex(@"\A(?<column>[A-Z]{1,3})(?<first>\d{1,7}):\k<column>(?<last>\d{1,7})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tall();

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
