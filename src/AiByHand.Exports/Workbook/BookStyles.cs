using System.Globalization;
using System.Text;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tables;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Workbook;

/// <summary>The styles of a workbook's cells, each once, by number.</summary>
internal sealed class BookStyles
{
    private const int FirstFormat = 164;

    private readonly Dictionary<SquareStyle, int> _styles = [];
    private readonly Dictionary<(Color? Fill, Color? Color, bool IsStruck, string? Format), int> _looks = [];
    private readonly Numbered _fonts = new(), _fills = new(), _borders = new(), _formats = new(), _cells = new(), _changes = new();

    public BookStyles()
    {
        // The first of each is what cells without a style have; programs take the second fill for a pattern of theirs.
        _fills.Of("<fill><patternFill patternType=\"none\"/></fill>");
        _fills.Of("<fill><patternFill patternType=\"gray125\"/></fill>");
        Of(new SquareStyle());
    }

    /// <summary>A style's number.</summary>
    public int Of(SquareStyle style)
    {
        if (_styles.TryGetValue(style, out var known)) return known;
        var format = style.Format == "General" ? 0 : FirstFormat + _formats.Of(style.Format);
        var alignment = $"<alignment horizontal=\"{style.Across switch { Align.Start => "left", Align.End => "right", _ => "center" }}\" vertical=\"{style.Down switch { Align.Start => "top", Align.End => "bottom", _ => "center" }}\"{(style.Wraps ? " wrapText=\"1\"" : "")}{(style.Shrinks ? " shrinkToFit=\"1\"" : "")}/>";
        var xml = string.Create(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{format}\" fontId=\"{_fonts.Of(Font(style))}\" fillId=\"{(style.Fill is { } fill ? _fills.Of(Filled(fill)) : 0)}\" borderId=\"{_borders.Of(Border(style.Edges))}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{alignment}</xf>");
        return _styles[style] = _cells.Of(xml);
    }

    /// <summary>The number of a look that a condition gives: a filling, what the type is like, how numbers are shown.</summary>
    public int Change(Color? fill, Color? color, bool isStruck, string? format)
    {
        if (_looks.TryGetValue((fill, color, isStruck, format), out var known)) return known;
        var shown = format is null ? "" : string.Create(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{FirstFormat + _formats.Of(format)}\" formatCode=\"{XmlText.Of(format)}\"/>");
        var font = color is null && !isStruck ? "" : $"<font>{(isStruck ? "<strike/>" : "")}{(color is { } ink ? $"<color rgb=\"{Argb(ink)}\"/>" : "")}</font>";
        return _looks[(fill, color, isStruck, format)] = _changes.Of($"<dxf>{font}{shown}{(fill is { } paint ? $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{Argb(paint)}\"/><bgColor rgb=\"{Argb(paint)}\"/></patternFill></fill>" : "")}</dxf>");
    }

    /// <summary>The part of the workbook that says them all.</summary>
    public string Xml()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (_formats.All.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<numFmts count=\"{_formats.All.Count}\">");
            foreach (var (place, format) in _formats.All.Index()) xml.Append(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{FirstFormat + place}\" formatCode=\"{XmlText.Of(format)}\"/>");
            xml.Append("</numFmts>");
        }
        Append("fonts", _fonts);
        Append("fills", _fills);
        Append("borders", _borders);
        xml.Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        Append("cellXfs", _cells);
        xml.Append("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        Append("dxfs", _changes);
        return xml.Append("</styleSheet>").ToString();

        void Append(string name, Numbered all) => xml.Append(CultureInfo.InvariantCulture, $"<{name} count=\"{all.All.Count}\">").AppendJoin("", all.All).Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    /// <summary>A colour as workbooks have it.</summary>
    public static string Argb(Color color) => string.Create(CultureInfo.InvariantCulture, $"FF{color.Rgb:X6}");

    private static string Font(SquareStyle style) =>
        string.Create(CultureInfo.InvariantCulture, $"<font>{(style.IsBold ? "<b/>" : "")}<sz val=\"{style.Size}\"/><color rgb=\"{Argb(style.Color)}\"/><name val=\"Calibri\"/><family val=\"2\"/></font>");

    private static string Filled(Color color) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{Argb(color)}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Border(TableEdges edges) => $"<border>{Side("left", edges.Left)}{Side("right", edges.Right)}{Side("top", edges.Top)}{Side("bottom", edges.Bottom)}<diagonal/></border>";

    private static string Side(string name, TableLine line) => line switch
    {
        TableLine.None => $"<{name}/>",
        TableLine.Dotted => Lined(name, "dotted", 0x000000),
        TableLine.Panel => Lined(name, "thin", 0x8497B0),
        TableLine.Thin => Lined(name, "thin", 0x000000),
        TableLine.Rule => Lined(name, "medium", 0x000000),
        TableLine.Weight => Lined(name, "thick", 0xE8120C),
        TableLine.Frozen => Lined(name, "mediumDashed", 0x1F4FD8),
        _ => Lined(name, "double", 0x8A2BB8),
    };

    private static string Lined(string name, string kind, int rgb) => $"<{name} style=\"{kind}\"><color rgb=\"{Argb(new Color(rgb))}\"/></{name}>";

    // Each text once, by the number it came as.
    private sealed class Numbered
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> All { get; } = [];

        public int Of(string text)
        {
            if (_numbers.TryGetValue(text, out var known)) return known;
            All.Add(text);
            return _numbers[text] = All.Count - 1;
        }
    }
}
