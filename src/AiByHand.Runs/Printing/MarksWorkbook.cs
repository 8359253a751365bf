using System.Globalization;
using System.Xml;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Runs.Printing;

/// <summary>
/// The table of marks as a workbook: names and ids as text, so that no zero is lost and nothing is taken for a formula; marks between 0 and their maximum; the total a
/// formula, empty where nothing is entered. Printed it is a list to write marks on: across, all columns on a page's width, in lines, the heads on each page.
/// </summary>
internal sealed class MarksWorkbook(MarksTable table)
{
    private const string SheetName = "Marks";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string CodeColumn = "Code";
    private const uint Plain = 0, Head = 1, Sum = 2, Wrapped = 3, LetterPaper = 1, A4Paper = 9;

    // Two codes of an exam stand side by side, or one of practice.
    private const double WordWidth = 14, ShortWidth = 10, NameWidth = 24, CodeWidth = 46, MarkWidth = 17;

    // In points. Programs that make a row as high as its text needs are few; higher ones than the last no workbook may have.
    private const double LineHeight = 15, MostHeight = 409;

    // A sign in bold is a little wider than the unit of widths.
    private const double BoldShare = 0.85;

    private int Columns => MarksTable.Words.Count + table.Marks.Count + 1;

    public void Write(Stream output)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            // Ids of our own: the library's are random.
            var book = document.AddNewPart<WorkbookPart>(MainType, "rId1");
            var sheet = book.AddNewPart<WorksheetPart>("rId1");
            var styles = book.AddNewPart<WorkbookStylesPart>("rId2");
            styles.Stylesheet = Styles();
            WriteSheet(sheet);
            book.Workbook = new Workbook(
                new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "rId1" }),
                new DefinedNames(new DefinedName($"{SheetName}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }),
                new CalculationProperties { FullCalculationOnLoad = true });
        }
        memory.Position = 0;
        StillPackage.Copy(memory, output);
    }

    private void WriteSheet(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(Enumerable.Range(0, Columns).Select(Width)));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. MarksTable.Words, .. table.Marks.Select(column => column.Name), table.Total.Name], Head, null);
        foreach (var (place, row) in table.Rows.Index()) WriteRow(writer, place + 2, MarksTable.WordsOf(row), Plain, SumOf(place + 2), row.Marks);
        writer.WriteEndElement();
        if (Validations() is { } validations) writer.WriteElement(validations);
        writer.WriteElement(new PrintOptions { GridLines = true });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = table.Paper == Paper.A4 ? A4Paper : LetterPaper, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private void WriteRow(OpenXmlWriter writer, int row, IReadOnlyList<string> words, uint style, string? sum, IReadOnlyList<Rational?>? marks = null)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row, Height = Math.Min(MostHeight, LineHeight * Lines(words, style)), CustomHeight = true });
        for (var column = 0; column < words.Count; column++)
        {
            if (words[column].Length == 0) continue;
            writer.WriteElement(new Cell(new InlineString(new Text(Legal(words[column])) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = Reference(column, row),
                DataType = CellValues.InlineString,
                StyleIndex = style == Plain && IsCode(column) ? Wrapped : style,
            });
        }
        foreach (var (column, mark) in (marks ?? []).Index())
        {
            if (mark is { } points) writer.WriteElement(new Cell(new CellValue(Decimal(points))) { CellReference = Reference(MarksTable.Words.Count + column, row) });
        }
        if (sum is not null) writer.WriteElement(new Cell(new CellFormula(sum)) { CellReference = Reference(Columns - 1, row), StyleIndex = Sum });
        writer.WriteEndElement();
    }

    // Where some sheets earn, those that don't aren't added up.
    private string SumOf(int row)
    {
        var counted = table.Marks.Index().Where(column => column.Item.Most is not null || table.Total.Most is null).Select(column => MarksTable.Words.Count + column.Index).ToList();
        var marks = string.Join(',', Ranges(counted).Select(range => range.First == range.Last ? Reference(range.First, row) : $"{Reference(range.First, row)}:{Reference(range.Last, row)}"));
        return $"IF(COUNT({marks})=0,\"\",SUM({marks}))";
    }

    // Columns beside each other are one: a formula takes so many arguments only.
    private static IEnumerable<(int First, int Last)> Ranges(List<int> columns) =>
        columns.Index().GroupBy(column => column.Item - column.Index, (_, group) => (group.First().Item, group.Last().Item));

    private static int Lines(IReadOnlyList<string> words, uint style) => words.Index().Max(word => style == Head ? Lines(word.Item, WidthOf(word.Index) * BoldShare) : IsCode(word.Index) ? Lines(word.Item, WidthOf(word.Index)) : 1);

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

    private DataValidations? Validations()
    {
        List<DataValidation> validations = [];
        foreach (var (place, column) in table.Marks.Index())
        {
            if (column.Most is not { } most) continue;
            var letters = MarksTable.Letters(MarksTable.Words.Count + place);
            validations.Add(new DataValidation(new Formula1("0"), new Formula2(Decimal(most)))
            {
                Type = DataValidationValues.Decimal,
                Operator = DataValidationOperatorValues.Between,
                AllowBlank = true,
                ShowErrorMessage = true,
                Error = $"A mark from 0 to {Decimal(most)}",
                SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{table.Rows.Count + 1}") },
            });
        }
        return validations.Count == 0 ? null : new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private static Column Width(int column) => new()
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        Width = WidthOf(column),
        CustomWidth = true,
    };

    private static double WidthOf(int column) => column >= MarksTable.Words.Count
        ? MarkWidth
        : MarksTable.Words[column] switch { "Student" => NameWidth, CodeColumn => CodeWidth, "ID" or "Section" or "Variant" => ShortWidth, _ => WordWidth };

    private static bool IsCode(int column) => column < MarksTable.Words.Count && MarksTable.Words[column] == CodeColumn;

    // Plain; a head, bold and in lines; a total, bold; codes, in lines.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(Middle()) { ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(Middle()) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { ApplyAlignment = true }));

    private static Alignment Middle() => new() { Vertical = VerticalAlignmentValues.Center };

    private static string Reference(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{MarksTable.Letters(column)}{row}");

    private static string Decimal(Rational number) => Earnings.Text(number);

    // Further columns of a roster may hold what no XML may.
    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
