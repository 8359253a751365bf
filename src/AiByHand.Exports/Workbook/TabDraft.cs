using System.Globalization;
using System.Text;
using AiByHand.Numbers;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tables;

namespace AiByHand.Exports.Workbook;

/// <summary>A tab while it is filled in, or a part of one that several have.</summary>
/// <param name="name">What it is called.</param>
internal sealed class TabDraft(string name = "")
{
    // A column's width is given in figures of the usual font, some pixels to each; heights in points.
    private const double PixelsOfPoint = 4.0 / 3, PixelsOfFigure = 7;

    /// <summary>What its drawing is called among the parts that belong to it.</summary>
    public const string DrawingId = "rId1";

    // A cell is known by one number, row by row.
    private const int MostColumns = 1 << 14;

    private readonly Dictionary<int, (string? Content, SquareStyle Style)> _cells = [];
    private readonly List<string> _merged = [];
    private readonly List<Change> _changes = [];
    private readonly Dictionary<int, double> _widths = [], _heights = [];
    private TabDraft? _beside;
    private LaidCells? _laid;

    // Cells row by row; styles by their place among those that there are.
    private sealed record LaidCells(int[] Keys, string?[] Contents, int[] StyleOf, SquareStyle[] Styles);

    private sealed record Change(string Cells, string Condition, Color? Fill, Color? Color, bool IsStruck, string? Format);

    /// <summary>What it is called.</summary>
    public string Name { get; } = name;

    /// <summary>Its name before the address of a cell in it.</summary>
    public string Prefix => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'!";

    /// <summary>The part that is printed, or null for all.</summary>
    public (Square First, Square Last)? Printed { get; set; }

    /// <summary>The same as a range with the tab's name.</summary>
    public string? PrintedRange => Printed is var (first, last) ? $"{Prefix}{first.Absolute}:{last.Absolute}" : null;

    /// <summary>What is drawn over its cells, or null.</summary>
    public string? Drawing { get; set; }

    /// <summary>How many rows stay in sight when one scrolls.</summary>
    public int Frozen { get; init; }

    /// <summary>Sets a column's width, in points.</summary>
    public void Width(int column, double points) => _widths[column] = points;

    /// <summary>Sets a row's height, in points.</summary>
    public void Height(int row, double points) => _heights[row] = points;

    /// <summary>A cell with nothing in it.</summary>
    public void Blank(Square at, SquareStyle style) => _cells[KeyOf(at)] = (null, style);

    /// <summary>A cell with a number.</summary>
    public void Number(Square at, Rational number, SquareStyle style) => _cells[KeyOf(at)] = ($"><v>{Value(number)}</v></c>", style);

    /// <summary>A cell with words.</summary>
    public void Words(Square at, string words, SquareStyle style) => _cells[KeyOf(at)] = ($" t=\"inlineStr\"><is><t xml:space=\"preserve\">{XmlText.Of(words)}</t></is></c>", style);

    /// <summary>A cell with words of several kinds.</summary>
    public void Words(Square at, IReadOnlyList<IReadOnlyList<TableRun>> lines, SquareStyle style)
    {
        if (lines.SelectMany(line => line).All(run => run is { Script: 0, IsUnderlined: false, Times: 1 }))
        {
            Words(at, string.Join('\n', lines.Select(line => string.Concat(line.Select(run => run.Text)))), style);
            return;
        }
        var xml = new StringBuilder(" t=\"inlineStr\"><is>");
        foreach (var (place, line) in lines.Index())
        {
            foreach (var (first, run) in line.Index())
            {
                var text = place > 0 && first == 0 ? "\n" + run.Text : run.Text;
                var script = run.Script switch { 0 => "", > 0 => "<vertAlign val=\"superscript\"/>", _ => "<vertAlign val=\"subscript\"/>" };
                xml.Append(CultureInfo.InvariantCulture, $"<r><rPr>{(style.IsBold ? "<b/>" : "")}<sz val=\"{style.Size * run.Times}\"/><color rgb=\"{BookStyles.Argb(style.Color)}\"/><rFont val=\"Calibri\"/><family val=\"2\"/>{(run.IsUnderlined ? "<u/>" : "")}{script}</rPr><t xml:space=\"preserve\">{XmlText.Of(text)}</t></r>");
            }
        }
        _cells[KeyOf(at)] = (xml.Append("</is></c>").ToString(), style);
    }

    /// <summary>A cell with a formula.</summary>
    /// <param name="at">The cell.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="known">What it gives, for programs that don't calculate; null where that isn't told.</param>
    /// <param name="style">How it looks.</param>
    public void Formula(Square at, string formula, Tensors.Cell? known, SquareStyle style) => _cells[KeyOf(at)] = (known switch
    {
        null => $"><f>{XmlText.Of(formula)}</f></c>",
        { Word: { } word } => $" t=\"str\"><f>{XmlText.Of(formula)}</f><v>{XmlText.Of(word)}</v></c>",
        { } cell => $"><f>{XmlText.Of(formula)}</f><v>{Value(cell.Number)}</v></c>",
    }, style);

    /// <summary>Joins cells.</summary>
    public void Join(Square first, int rows, int columns)
    {
        if (rows > 1 || columns > 1) _merged.Add(Square.Range(first, new Square(first.Row + rows - 1, first.Column + columns - 1)));
    }

    /// <summary>Gives cells another look where a condition holds; what came before goes before.</summary>
    public void When(string cells, string condition, Color? fill, Color? color = null, bool isStruck = false, string? format = null) => _changes.Add(new Change(cells, condition, fill, color, isStruck, format));

    /// <summary>Takes over what another draft has, which stands in cells of its own and isn't changed any more.</summary>
    public void Add(TabDraft other)
    {
        _beside = other;
        foreach (var (column, width) in other._widths) _widths[column] = width;
        foreach (var (row, height) in other._heights) _heights[row] = height;
        _merged.AddRange(other._merged);
        _changes.AddRange(other._changes);
    }

    /// <summary>Writes the tab.</summary>
    /// <param name="styles">The workbook's styles.</param>
    /// <param name="xml">Where it goes.</param>
    public void Write(BookStyles styles, Utf8Text xml)
    {
        xml.Put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.Put("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
        if (Frozen > 0) xml.Put(string.Create(CultureInfo.InvariantCulture, $"<pane ySplit=\"{Frozen}\" topLeftCell=\"A{Frozen + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
        xml.Put("</sheetView></sheetViews>");
        xml.Put("<sheetFormatPr defaultRowHeight=\"15\"/>");
        if (_widths.Count > 0)
        {
            xml.Put("<cols>");
            foreach (var (column, points) in _widths.OrderBy(width => width.Key)) xml.Put(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{points * PixelsOfPoint / PixelsOfFigure:0.####}\" customWidth=\"1\"/>"));
            xml.Put("</cols>");
        }
        WriteRows(styles, xml);
        if (_merged.Count > 0)
        {
            xml.Put(string.Create(CultureInfo.InvariantCulture, $"<mergeCells count=\"{_merged.Count}\">"));
            foreach (var range in _merged) xml.Put($"<mergeCell ref=\"{range}\"/>");
            xml.Put("</mergeCells>");
        }
        foreach (var (place, change) in _changes.Index())
        {
            xml.Put(string.Create(CultureInfo.InvariantCulture, $"<conditionalFormatting sqref=\"{change.Cells}\"><cfRule type=\"expression\" dxfId=\"{styles.Change(change.Fill, change.Color, change.IsStruck, change.Format)}\" priority=\"{place + 1}\"><formula>{XmlText.Of(change.Condition)}</formula></cfRule></conditionalFormatting>"));
        }
        xml.Put("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.4\" bottom=\"0.4\" header=\"0.2\" footer=\"0.2\"/>");
        xml.Put($"<pageSetup orientation=\"{(IsWide ? "landscape" : "portrait")}\" fitToWidth=\"1\" fitToHeight=\"{(Printed is null ? 0 : 1)}\"/>");
        if (Drawing is not null) xml.Put($"<drawing r:id=\"{DrawingId}\"/>");
        xml.Put("</worksheet>");
    }

    private bool IsWide => Printed is { } printed
        && Enumerable.Range(printed.First.Column, printed.Last.Column - printed.First.Column + 1).Sum(column => _widths.GetValueOrDefault(column, SheetTable.Side)) > Enumerable.Range(printed.First.Row, printed.Last.Row - printed.First.Row + 1).Sum(row => _heights.GetValueOrDefault(row, SheetTable.Side));

    private void WriteRows(BookStyles styles, Utf8Text xml)
    {
        xml.Put("<sheetData>");
        var own = Laid;
        var beside = _beside?.Laid ?? new LaidCells([], [], [], []);
        int[] ownStyles = Array.ConvertAll(own.Styles, styles.Of), besideStyles = Array.ConvertAll(beside.Styles, styles.Of);
        int[] heights = [.. _heights.Keys.Order()];
        int atOwn = 0, atBeside = 0, atHeight = 0;
        while (true)
        {
            var row = Math.Min(RowAt(own.Keys, atOwn), RowAt(beside.Keys, atBeside));
            if (atHeight < heights.Length && heights[atHeight] <= row) row = heights[atHeight++];
            if (row == int.MaxValue) break;
            xml.Put("<row r=\"").Put(row + 1);
            if (_heights.TryGetValue(row, out var points)) xml.Put(string.Create(CultureInfo.InvariantCulture, $"\" ht=\"{points:0.##}\" customHeight=\"1"));
            xml.Put("\">");
            while (true)
            {
                bool isOwn = RowAt(own.Keys, atOwn) == row, isBeside = RowAt(beside.Keys, atBeside) == row;
                if (isOwn && (!isBeside || own.Keys[atOwn] < beside.Keys[atBeside])) WriteCell(own, atOwn++, ownStyles, xml);
                else if (isBeside) WriteCell(beside, atBeside++, besideStyles, xml);
                else break;
            }
            xml.Put("</row>");
        }
        xml.Put("</sheetData>");
    }

    private static void WriteCell(LaidCells cells, int place, int[] styles, Utf8Text xml)
    {
        var at = SquareOf(cells.Keys[place]);
        xml.Put("<c r=\"").Put(Square.Letters(at.Column)).Put(at.Row + 1).Put("\" s=\"").Put(styles[cells.StyleOf[place]]).Put("\"").Put(cells.Contents[place] ?? "/>");
    }

    private LaidCells Laid
    {
        get
        {
            if (_laid is { } known) return known;
            int[] keys = [.. _cells.Keys];
            Array.Sort(keys);
            var contents = new string?[keys.Length];
            var styleOf = new int[keys.Length];
            var styles = new Dictionary<SquareStyle, int>();
            for (var i = 0; i < keys.Length; i++)
            {
                (contents[i], var style) = _cells[keys[i]];
                if (!styles.TryGetValue(style, out styleOf[i])) styles[style] = styleOf[i] = styles.Count;
            }
            return _laid = new LaidCells(keys, contents, styleOf, [.. styles.OrderBy(style => style.Value).Select(style => style.Key)]);
        }
    }

    private static int RowAt(int[] keys, int place) => place < keys.Length ? keys[place] / MostColumns : int.MaxValue;

    private static int KeyOf(Square at) => at.Row * MostColumns + at.Column;

    private static Square SquareOf(int key) => new(key / MostColumns, key % MostColumns);

    private static string Value(Rational number) => ((double)number.Numerator / number.Denominator).ToString("R", CultureInfo.InvariantCulture);
}
