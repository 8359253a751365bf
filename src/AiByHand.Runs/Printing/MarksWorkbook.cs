using System.Globalization;
using System.Xml;
using AiByHand.Numbers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Runs.Printing;

/// <summary>
/// The table of marks as a workbook: names and ids as text, so that no zero is lost and nothing is taken for a formula; marks between 0 and their maximum; the total a
/// formula, empty where nothing is entered.
/// </summary>
internal sealed class MarksWorkbook(MarksTable table)
{
    private const string SheetName = "Marks";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const uint Plain = 0, Head = 1, Sum = 2;
    private const double WordWidth = 16, CodeWidth = 24, MarkWidth = 13;

    private int Columns => table.Words.Count + table.Marks.Count + 1;

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
                new CalculationProperties { FullCalculationOnLoad = true });
        }
        memory.Position = 0;
        StillPackage.Copy(memory, output);
    }

    private void WriteSheet(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(Enumerable.Range(0, Columns).Select(Width)));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. table.Words, .. table.Marks.Select(column => column.Name), table.Total.Name], Head, null);
        foreach (var (place, row) in table.Rows.Index()) WriteRow(writer, place + 2, MarksTable.WordsOf(row), Plain, SumOf(place + 2), row.Marks);
        writer.WriteEndElement();
        if (Validations() is { } validations) writer.WriteElement(validations);
        writer.WriteEndElement();
    }

    private void WriteRow(OpenXmlWriter writer, int row, IReadOnlyList<string> words, uint style, string? sum, IReadOnlyList<Rational?>? marks = null)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        for (var column = 0; column < words.Count; column++)
        {
            if (words[column].Length == 0) continue;
            writer.WriteElement(new Cell(new InlineString(new Text(Legal(words[column])) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = Reference(column, row),
                DataType = CellValues.InlineString,
                StyleIndex = style,
            });
        }
        foreach (var (column, mark) in (marks ?? []).Index())
        {
            if (mark is { } points) writer.WriteElement(new Cell(new CellValue(Decimal(points))) { CellReference = Reference(table.Words.Count + column, row) });
        }
        if (sum is not null) writer.WriteElement(new Cell(new CellFormula(sum)) { CellReference = Reference(Columns - 1, row), StyleIndex = Sum });
        writer.WriteEndElement();
    }

    private string SumOf(int row)
    {
        var marks = $"{Reference(table.Words.Count, row)}:{Reference(Columns - 2, row)}";
        return $"IF(COUNT({marks})=0,\"\",SUM({marks}))";
    }

    private DataValidations? Validations()
    {
        List<DataValidation> validations = [];
        foreach (var (place, column) in table.Marks.Index())
        {
            if (column.Most is not { } most) continue;
            var letters = MarksTable.Letters(table.Words.Count + place);
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

    private Column Width(int column) => new()
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        Width = column >= table.Words.Count ? MarkWidth : table.Words[column] is "Student" or "Code" ? CodeWidth : WordWidth,
        CustomWidth = true,
    };

    // Plain; a head, bold and in lines; a total, bold.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat { FontId = 1, ApplyFont = true }));

    private static string Reference(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{MarksTable.Letters(column)}{row}");

    private static string Decimal(Rational number) => Earnings.Text(number);

    // Further columns of a roster may hold what no XML may.
    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
