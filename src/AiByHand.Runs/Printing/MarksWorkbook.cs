using System.Globalization;
using System.Text;
using System.Xml;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Writers;

namespace AiByHand.Runs.Printing;

/// <summary>
/// The table of marks as a workbook (Office Open XML, ECMA-376 part 1): names and ids as text, so that no zero is lost and nothing is taken for a formula; marks between 0 and their maximum; the total a
/// formula, empty where nothing is entered. Printed it is a list to write marks on: across, all columns on a page's width, in lines, the heads on each page.
/// </summary>
/// <remarks>Its few elements are written as they come: the library that reads workbooks takes as long to begin with writing them as a class takes to be printed.</remarks>
internal sealed class MarksWorkbook(MarksTable table)
{
    private const string CodeColumn = "Code";
    private const int LetterPaper = 1, A4Paper = 9;

    // Two codes of an exam stand side by side, or one of practice.
    private const double WordWidth = 14, ShortWidth = 10, NameWidth = 24, CodeWidth = 46, MarkWidth = 17;

    // In points. Programs that make a row as high as its text needs are few; higher ones than the last no workbook may have.
    private const double LineHeight = 15, MostHeight = 409;

    // A sign in bold is a little wider than the unit of widths.
    private const double BoldShare = 0.85;

    private readonly List<ColumnRange> _counted = Counted(table);

    private int Columns => MarksTable.Words.Count + table.Marks.Count + 1;

    public void Write(Stream output)
    {
        var package = new StillPackage(output);
        foreach (var (name, text) in MarksWorkbookFrame.Parts) package.Add(name, Encoding.UTF8.GetBytes(text));
        using var sheet = new MemoryStream();
        using (var xml = XmlWriter.Create(sheet, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) })) WriteSheet(xml);
        package.Add(MarksWorkbookFrame.Sheet, sheet.ToArray());
        package.Finish();
    }

    private void WriteSheet(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", MarksWorkbookFrame.Main);
        xml.WriteStartElement("sheetPr");
        WriteEmpty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        WriteEmpty(xml, "pane", ("xSplit", "1"), ("ySplit", "1"), ("topLeftCell", "B2"), ("activePane", "bottomRight"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        for (var column = 0; column < Columns; column++) WriteEmpty(xml, "col", ("min", Text(column + 1)), ("max", Text(column + 1)), ("width", Text(WidthOf(column))), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, [.. MarksTable.Words, .. table.Marks.Select(column => column.Name), table.Total.Name], MarksStyle.Head, null, []);
        for (var place = 0; place < table.Rows.Count; place++) WriteRow(xml, place + 2, MarksTable.WordsOf(table.Rows[place]), MarksStyle.Plain, SumOf(place + 2), table.Rows[place].Marks);
        xml.WriteEndElement();
        WriteValidations(xml);
        WriteEmpty(xml, "printOptions", ("gridLines", "1"));
        WriteEmpty(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        WriteEmpty(xml, "pageSetup", ("paperSize", Text(table.Paper == Paper.A4 ? A4Paper : LetterPaper)), ("fitToWidth", "1"), ("fitToHeight", "0"), ("orientation", "landscape"));
        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, int row, IReadOnlyList<string> words, MarksStyle style, string? sum, IReadOnlyList<Rational?> marks)
    {
        xml.WriteStartElement("row");
        WriteAttributes(xml, ("r", Text(row)), ("ht", Text(Math.Min(MostHeight, LineHeight * Lines(words, style)))), ("customHeight", "1"));
        for (var column = 0; column < words.Count; column++)
        {
            if (words[column].Length > 0) WriteWords(xml, Reference(column, row), words[column], style == MarksStyle.Plain && IsCode(column) ? MarksStyle.Wrapped : style);
        }
        for (var column = 0; column < marks.Count; column++)
        {
            if (marks[column] is { } points) WriteCell(xml, Reference(MarksTable.Words.Count + column, row), MarksStyle.Plain, "v", Decimal(points));
        }
        if (sum is not null) WriteCell(xml, Reference(Columns - 1, row), MarksStyle.Sum, "f", sum);
        xml.WriteEndElement();
    }

    private static void WriteWords(XmlWriter xml, string place, string words, MarksStyle style)
    {
        xml.WriteStartElement("c");
        WriteAttributes(xml, ("r", place), ("s", Text((int)style)), ("t", "inlineStr"));
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Legal(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, MarksStyle style, string kind, string content)
    {
        xml.WriteStartElement("c");
        WriteAttributes(xml, ("r", place), ("s", Text((int)style)));
        xml.WriteElementString(kind, MarksWorkbookFrame.Main, content);
        xml.WriteEndElement();
    }

    private string SumOf(int row)
    {
        var marks = string.Join(',', _counted.Select(range => range.First == range.Last ? Reference(range.First, row) : $"{Reference(range.First, row)}:{Reference(range.Last, row)}"));
        return $"IF(COUNT({marks})=0,\"\",SUM({marks}))";
    }

    // Where some sheets earn, those that don't aren't added up. Columns beside each other are one range: a formula takes so many arguments only.
    private static List<ColumnRange> Counted(MarksTable table)
    {
        List<ColumnRange> ranges = [];
        for (var mark = 0; mark < table.Marks.Count; mark++)
        {
            if (table.Marks[mark].Most is null && table.Total.Most is not null) continue;
            var column = MarksTable.Words.Count + mark;
            if (ranges is [.., var last] && last.Last == column - 1) ranges[^1] = last with { Last = column };
            else ranges.Add(new ColumnRange(column, column));
        }
        return ranges;
    }

    private static int Lines(IReadOnlyList<string> words, MarksStyle style)
    {
        var most = 1;
        for (var column = 0; column < words.Count; column++)
        {
            if (style == MarksStyle.Head || IsCode(column)) most = Math.Max(most, Lines(words[column], WidthOf(column) * (style == MarksStyle.Head ? BoldShare : 1)));
        }
        return most;
    }

    private static int Lines(string text, double width)
    {
        var room = (int)width;
        int lines = 1, taken = 0;
        foreach (var word in text.Split(' '))
        {
            if (taken > 0 && taken + 1 + word.Length > room) (lines, taken) = (lines + 1, 0);
            taken += (taken > 0 ? 1 : 0) + word.Length;
            for (; taken > room; taken -= room) lines++;
        }
        return lines;
    }

    private void WriteValidations(XmlWriter xml)
    {
        var count = table.Marks.Count(mark => mark.Most is not null);
        if (count == 0) return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Text(count));
        for (var mark = 0; mark < table.Marks.Count; mark++)
        {
            if (table.Marks[mark].Most is not { } most) continue;
            var letters = MarksTable.Letters(MarksTable.Words.Count + mark);
            xml.WriteStartElement("dataValidation");
            WriteAttributes(xml, ("type", "decimal"), ("operator", "between"), ("allowBlank", "1"), ("showErrorMessage", "1"), ("error", $"A mark from 0 to {Decimal(most)}"), ("sqref", $"{letters}2:{letters}{Text(table.Rows.Count + 1)}"));
            xml.WriteElementString("formula1", MarksWorkbookFrame.Main, "0");
            xml.WriteElementString("formula2", MarksWorkbookFrame.Main, Decimal(most));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static double WidthOf(int column) => column >= MarksTable.Words.Count
        ? MarkWidth
        : MarksTable.Words[column] switch { "Student" => NameWidth, CodeColumn => CodeWidth, "ID" or "Section" or "Variant" => ShortWidth, _ => WordWidth };

    private static bool IsCode(int column) => column < MarksTable.Words.Count && MarksTable.Words[column] == CodeColumn;

    private static void WriteEmpty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        WriteAttributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void WriteAttributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }

    private static string Reference(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{MarksTable.Letters(column)}{row}");

    private static string Decimal(Rational number) => Earnings.Text(number);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    // Further columns of a roster may hold what no XML may.
    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private sealed record ColumnRange(int First, int Last);
}
