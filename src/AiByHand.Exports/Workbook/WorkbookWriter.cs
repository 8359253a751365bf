using System.Globalization;
using AiByHand.Pages.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Exports.Workbook;

/// <summary>Writes the sheets of a copy as a workbook.</summary>
internal static class WorkbookWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">The sheets, a tab each.</param>
    /// <param name="view">For whom it is.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IReadOnlyList<ExportSheet> sheets, ExportView view, Stream output)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            // Ids of our own: the library's are random.
            var book = document.AddNewPart<WorkbookPart>(MainType, "rId1");
            var tabs = new Sheets();
            foreach (var (place, sheet) in sheets.Index())
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{place + 1}");
                var part = book.AddNewPart<WorksheetPart>(id);
                part.Worksheet = new Worksheet(new SheetData(sheet.Answers.Entries.Where(entry => view == ExportView.Key || entry.IsPrinted).Select((entry, row) => new Row(
                    Told(entry.Name.ToString()), Told(entry.Text)) { RowIndex = (uint)row + 1 })));
                tabs.Append(new Sheet { Name = sheet.Topic.Replace('#', ' '), SheetId = (uint)place + 1, Id = id });
            }
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(tabs, new CalculationProperties { FullCalculationOnLoad = true });
        }
        memory.Position = 0;
        StillPackage.Copy(memory, output);
    }

    private static Cell Told(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };
}
