using System.Globalization;
using System.Text.RegularExpressions;
using AiByHand.Yaml;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

namespace AiByHand.Runs.Marking;

/// <summary>Reads entries from forms that were filled in on a screen, whatever program saved them: each page that has fields is a sheet, known by the code printed on it.</summary>
internal static partial class EntryForms
{
    // Fields in fields: what a writer of forms nests deeper is none of ours.
    private const int Deepest = 8;

    // 2.Z1[2,1]; what joins files adds a count to a name that is there already: 2+1.Z1[2,1], Z1[2,1]+1.
    [GeneratedRegex(@"\A((?<page>\d{1,9})(\+\d+)?\.)?(?<cell>.*?)(\+\d+)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Name();

    /// <summary>The sheets, page by page.</summary>
    public static IReadOnlyList<HandedSheet> Read(ReadOnlyMemory<byte> bytes, EntryFile file, SheetIndex sheets, Mistakes mistakes)
    {
        var at = new Location(file.Path, 1, 1);
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray());
            if (!document.TryGetForm(out var form) || form.Fields.Count == 0)
            {
                mistakes.Add(at, "this PDF has no fields: a scan or a print can't be read, a filled-in form can");
                return [];
            }
            var pages = new SortedDictionary<int, List<HandedCell>>();
            foreach (var field in form.Fields) Collect(field, "", 0, pages, at);
            var handed = new List<HandedSheet>();
            foreach (var (page, cells) in pages)
            {
                var place = at with { Line = page };
                if (page > document.NumberOfPages || sheets.Known(document.GetPage(page).Text, () => string.Join(' ', document.GetPage(page).GetWords().Select(word => word.Text)), file) is not { } sheet)
                {
                    mistakes.Add(place, string.Create(CultureInfo.InvariantCulture, $"page {page} has no code of a sheet that is marked"));
                    continue;
                }
                handed.Add(new HandedSheet(place, sheet.Copy, sheet.Sheet, cells) { IsForm = true });
            }
            return handed;
        }
        // Files come from anywhere, and the library throws whatever it stumbles over.
        catch (Exception wrong) when (wrong is not (OutOfMemoryException or OperationCanceledException or AiByHandException))
        {
            mistakes.Add(at, "this PDF is damaged, or locked by a password, and can't be read");
            return [];
        }
    }

    private static void Collect(AcroFieldBase field, string within, int depth, SortedDictionary<int, List<HandedCell>> pages, Location at)
    {
        var name = within + field.Information.PartialName;
        if (field is AcroNonTerminalField parent)
        {
            if (depth == Deepest) return;
            foreach (var child in parent.Children) Collect(child, $"{name}.", depth + 1, pages, at);
            return;
        }
        var parts = Name().Match(name);
        // Where the field lies says which page it is of: pages are taken out, put together and turned round, and keep the names they had.
        var page = field.PageNumber ?? (int.TryParse(parts.Groups["page"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal > 0 ? ordinal : 1);
        var cell = parts.Groups["cell"].Value;
        var value = field switch
        {
            AcroTextField text => PdfText.Of(text.Value ?? ""),
            AcroCheckboxField box => box.IsChecked ? "Yes" : "",
            _ => "",
        };
        if (!pages.TryGetValue(page, out var cells)) pages[page] = cells = [];
        cells.Add(new HandedCell(cell, value, at with { Line = page }));
    }
}
