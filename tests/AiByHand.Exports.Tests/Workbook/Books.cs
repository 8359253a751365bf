using System.Globalization;
using System.Runtime.CompilerServices;
using AiByHand.Exports.Workbook;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>Workbooks to try.</summary>
internal static class Books
{
    private static readonly ConditionalWeakTable<ExportSheet, string> Tabs = [];

    /// <summary>The workbook of some sheets.</summary>
    public static byte[] Written(IReadOnlyList<ExportSheet> sheets, ExportView view)
    {
        using var output = new MemoryStream();
        new WorkbookFormat().Write(sheets, new ExportRequest("Set", view, Exported.Pictures), output);
        using var document = SpreadsheetDocument.Open(new MemoryStream(output.ToArray()), false);
        foreach (var (sheet, tab) in sheets.Zip(document.WorkbookPart!.Workbook.Descendants<Sheet>())) Tabs.AddOrUpdate(sheet, tab.Name!);
        return output.ToArray();
    }

    /// <summary>What the tab of a sheet is called in the workbook it was written to last.</summary>
    public static string TabOf(ExportSheet sheet) => Tabs.TryGetValue(sheet, out var tab) ? tab : throw new InvalidOperationException("not written");

    /// <summary>A workbook with other values in some cells, as if they had been typed.</summary>
    public static byte[] Changed(byte[] workbook, IReadOnlyList<(string Tab, string Cell, Tensors.Cell Value)> changes)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var document = SpreadsheetDocument.Open(memory, true))
        {
            foreach (var tab in changes.GroupBy(change => change.Tab))
            {
                var part = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == tab.Key).Id!);
                var cells = part.Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
                foreach (var (_, at, value) in tab)
                {
                    var cell = cells[at];
                    cell.RemoveAllChildren();
                    if (value.Word is { } word)
                    {
                        cell.DataType = CellValues.InlineString;
                        cell.InlineString = new InlineString(new Text(word));
                    }
                    else
                    {
                        cell.DataType = null;
                        cell.CellValue = new CellValue(((double)value.Number.Numerator / value.Number.Denominator).ToString("R", CultureInfo.InvariantCulture));
                    }
                }
            }
        }
        return memory.ToArray();
    }
}
