using System.Globalization;
using System.IO.Packaging;
using System.Text;
using AiByHand.Pages.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Exports.Workbook;

/// <summary>Writes the sheets of a copy as a workbook.</summary>
internal static class WorkbookWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int LongestTabName = 31;

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">The sheets, a tab each.</param>
    /// <param name="view">For whom it is.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IReadOnlyList<ExportSheet> sheets, ExportView view, Stream output)
    {
        var styles = new BookStyles();
        var tabs = new List<TabDraft>();
        var plans = new List<(ExportSheet, TabDraft, SheetPlan)>();
        foreach (var sheet in sheets)
        {
            var tab = new TabDraft(NameFor(sheet.Topic, tabs));
            tabs.Add(tab);
            plans.Add((sheet, tab, new SheetTab(sheet, view, tab).Plan));
        }
        if (view == ExportView.Worksheet)
        {
            var entries = new TabDraft(EntriesTab.Name) { Frozen = 1 };
            EntriesTab.Fill(entries, plans);
            tabs.Add(entries);
        }
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            // It is packed when it is whole. Ids of our own: the library's are random.
            document.CompressionOption = CompressionOption.NotCompressed;
            var book = document.AddNewPart<WorkbookPart>(MainType, "rId1");
            var list = new Sheets();
            var names = new DefinedNames();
            foreach (var (place, tab) in tabs.Index())
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{place + 2}");
                Feed(book.AddNewPart<WorksheetPart>(id), xml => tab.Write(styles, xml));
                list.Append(new Sheet { Name = tab.Name, SheetId = (uint)place + 1, Id = id });
                if (tab.Printed is var (first, last)) names.Append(new DefinedName($"{tab.Prefix}{first.Absolute}:{last.Absolute}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)place });
            }
            // Written last: the tabs say which there are.
            Feed(book.AddNewPart<WorkbookStylesPart>("rId1"), xml => xml.Write(styles.Xml()));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list, names, new CalculationProperties { FullCalculationOnLoad = true });
        }
        memory.Position = 0;
        StillPackage.Copy(memory, output);
    }

    private static void Feed(OpenXmlPart part, Action<TextWriter> write)
    {
        using var content = part.GetStream(FileMode.Create);
        using var xml = new StreamWriter(content, new UTF8Encoding(false));
        write(xml);
    }

    // Tabs are told apart without capitals, and some signs mean something there.
    private static string NameFor(string topic, List<TabDraft> tabs)
    {
        var name = topic.Replace('#', ' ');
        if (name.Length > LongestTabName) name = name[..LongestTabName];
        for (var number = 2; name.Equals(EntriesTab.Name, StringComparison.OrdinalIgnoreCase) || tabs.Exists(tab => tab.Name.Equals(name, StringComparison.OrdinalIgnoreCase)); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" {number}");
            name = topic.Replace('#', ' ') + mark is { Length: <= LongestTabName } full ? full : topic[..(LongestTabName - mark.Length)] + mark;
        }
        return name;
    }
}
