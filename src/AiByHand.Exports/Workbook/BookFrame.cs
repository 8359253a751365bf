using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.IO.Packaging;
using AiByHand.Pages.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AiByHand.Exports.Workbook;

/// <summary>What of a workbook rests on its tabs' names and drawings alone: which parts there are, and how they belong together. A class's workbooks share it.</summary>
internal sealed class BookFrame
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int MostKept = 64;

    private static readonly ConcurrentDictionary<string, BookFrame> Kept = new(StringComparer.Ordinal);

    private readonly List<(string Name, PackedPiece Piece)> _parts = [];
    private readonly List<string> _tabs = [];
    private readonly string _styles;
    private (string Text, PackedPiece Piece)? _latest;

    private BookFrame(IReadOnlyList<TabDraft> tabs)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            document.CompressionOption = CompressionOption.NotCompressed;
            // Ids of our own: the library's are random.
            var book = document.AddNewPart<WorkbookPart>(MainType, "rId1");
            var list = new Sheets();
            var names = new DefinedNames();
            foreach (var (place, tab) in tabs.Index())
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{place + 2}");
                var part = book.AddNewPart<WorksheetPart>(id);
                _tabs.Add(NameOf(part));
                if (tab.Drawing is { } drawing) Fill(part.AddNewPart<DrawingsPart>(TabDraft.DrawingId), drawing);
                list.Append(new Sheet { Name = tab.Name, SheetId = (uint)place + 1, Id = id });
                if (tab.PrintedRange is { } printed) names.Append(new DefinedName(printed) { Name = "_xlnm.Print_Area", LocalSheetId = (uint)place });
            }
            _styles = NameOf(book.AddNewPart<WorkbookStylesPart>("rId1"));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list, names, new CalculationProperties { FullCalculationOnLoad = true });
        }
        memory.Position = 0;
        using var parts = new ZipArchive(memory, ZipArchiveMode.Read);
        foreach (var part in parts.Entries.Where(part => part.FullName != _styles && !_tabs.Contains(part.FullName)).OrderBy(part => part.FullName, StringComparer.Ordinal))
        {
            using var source = part.Open();
            using var content = new MemoryStream();
            source.CopyTo(content);
            _parts.Add((part.FullName, PackedPiece.Of(content.ToArray())));
        }
    }

    /// <summary>The frame of a workbook.</summary>
    public static BookFrame Of(IReadOnlyList<TabDraft> tabs)
    {
        var key = string.Join('\n', tabs.Select(tab => $"{tab.Name}\t{tab.PrintedRange}\t{tab.Drawing}"));
        if (Kept.TryGetValue(key, out var known)) return known;
        if (Kept.Count >= MostKept) Kept.Clear();
        return Kept.GetOrAdd(key, new BookFrame(tabs));
    }

    /// <summary>Writes a workbook.</summary>
    /// <param name="tabs">Its tabs.</param>
    /// <param name="styles">Its styles.</param>
    /// <param name="text">Room to put texts together.</param>
    /// <param name="output">Where it goes.</param>
    public void Write(IReadOnlyList<TabDraft> tabs, BookStyles styles, Utf8Text text, Stream output)
    {
        var package = new StillPackage(output);
        foreach (var (name, piece) in _parts) package.Add(name, [piece]);
        foreach (var (place, tab) in tabs.Index())
        {
            text.Clear();
            tab.Write(styles, text);
            package.Add(_tabs[place], text.Bytes);
        }
        // Written last: the tabs say which there are.
        package.Add(_styles, [Styles(styles.Xml(), text)]);
        package.Finish();
    }

    // Most workbooks of a class have the same.
    private PackedPiece Styles(string xml, Utf8Text text)
    {
        if (_latest is { } latest && latest.Text == xml) return latest.Piece;
        text.Clear();
        var piece = PackedPiece.Of(text.Put(xml).Bytes);
        _latest = (xml, piece);
        return piece;
    }

    private static void Fill(OpenXmlPart part, string xml)
    {
        using var content = new StreamWriter(part.GetStream(FileMode.Create));
        content.Write(xml);
    }

    private static string NameOf(OpenXmlPart part)
    {
        // A part that nothing is written into isn't there.
        using (part.GetStream(FileMode.Create)) return part.Uri.OriginalString.TrimStart('/');
    }
}
