using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>Workbooks as LibreOffice makes them of ours.</summary>
internal static partial class Office
{
    /// <summary>
    /// Workbooks as they are after LibreOffice has calculated them. What our files tell of a formula's result is taken out before, so that nothing can come back but what was calculated.
    /// </summary>
    public static IReadOnlyList<Recalculated> Recalculate(IReadOnlyList<byte[]> workbooks) => [.. Saved([.. workbooks.Select(WithoutResults)]).Select(Recalculated.Read)];

    /// <summary>Workbooks as LibreOffice saves them.</summary>
    public static IReadOnlyList<byte[]> Saved(IReadOnlyList<byte[]> workbooks)
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-office-").FullName;
        try
        {
            var names = workbooks.Select((workbook, place) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{place}.xlsx"))).ToList();
            foreach (var (name, workbook) in names.Zip(workbooks)) File.WriteAllBytes(name, workbook);
            LibreOffice.Convert("xlsx:Calc MS Excel 2007 XML", Path.Combine(folder, "out"), names);
            return [.. names.Select(name => File.ReadAllBytes(Path.Combine(folder, "out", Path.GetFileName(name))))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] WithoutResults(byte[] workbook)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var part in archive.Entries.Where(part => part.FullName.Contains("worksheets/", StringComparison.Ordinal)).ToList())
            {
                string xml;
                using (var reader = new StreamReader(part.Open())) xml = reader.ReadToEnd();
                using var stream = part.Open();
                stream.SetLength(0);
                stream.Write(Encoding.UTF8.GetBytes(Result().Replace(xml, "$1")));
            }
        }
        return memory.ToArray();
    }

    [GeneratedRegex("(</(?:x:)?f>)<(?:x:)?v>[^<]*</(?:x:)?v>")]
    private static partial Regex Result();
}

/// <summary>A workbook's cells by tab and address, as they were calculated.</summary>
internal sealed class Recalculated
{
    private readonly Dictionary<(string Tab, string Cell), (string Text, bool IsNumber)> _cells = [];

    public static Recalculated Read(byte[] file)
    {
        var read = new Recalculated();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var book = document.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        foreach (var sheet in book.Workbook.Descendants<Sheet>())
        {
            foreach (var cell in ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>())
            {
                var type = cell.DataType?.Value;
                var text = type == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
                if (text.Length > 0) read._cells[(sheet.Name!, cell.CellReference!)] = (text, type is null || type == CellValues.Number);
            }
        }
        return read;
    }

    /// <summary>What stands in a cell; empty for nothing.</summary>
    public string Text(string tab, string cell) => _cells.GetValueOrDefault((tab, cell)).Text ?? "";

    /// <summary>The number in a cell, or null where none is.</summary>
    public double? Number(string tab, string cell) => _cells.TryGetValue((tab, cell), out var found) && found.IsNumber ? double.Parse(found.Text, CultureInfo.InvariantCulture) : null;
}
