using AiByHand.Runs.Reading;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Files with what pupils wrote: JSON, a long CSV, filled-in forms and workbooks; a folder stands for those in it. They are read, and never changed.</summary>
internal static class EntryFiles
{
    private const int MostMegabytes = 64;

    private static readonly string[] Endings = [".csv", ".json", ".pdf", ".xlsx"];

    /// <summary>The files that are meant, in an order that rests on their names alone.</summary>
    /// <exception cref="RunException">There is none in a folder.</exception>
    public static IReadOnlyList<string> Meant(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }
            List<string> inside = [.. Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant()) && !IsLock(Path.GetFileName(file))).Order(StringComparer.Ordinal)];
            if (inside.Count == 0) throw new RunException($"{path} holds no entries: neither CSV nor JSON nor PDF files nor workbooks");
            files.AddRange(inside);
        }
        return files;
    }

    /// <summary>What a file holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sheets">The sheets there are, by which a form's page is known.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static IReadOnlyList<HandedSheet> Read(string path, SheetIndex sheets, Mistakes mistakes)
    {
        try
        {
            var bytes = BoundedFile.Read(DiskName.Of(path), MostMegabytes);
            if (bytes.Span is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] || bytes.Span.IndexOf("%PDF-"u8) is >= 0 and < 1024) return EntryForms.Read(bytes, path, sheets, mistakes);
            if (WorkbookCells.IsOne(bytes.Span)) return EntryWorkbook.Read(bytes, path, mistakes);
            var text = SourceText.Decode(bytes.Span).Text;
            return text.AsSpan().TrimStart() is ['{' or '[', ..] ? EntryJson.Read(text, path, mistakes) : EntryCsv.Read(text, path, mistakes);
        }
        catch (UnreadableException wrong)
        {
            mistakes.Add(new Location(path, 1, 1), $"it can't be read: {wrong.Message}");
            return [];
        }
    }

    // What a program leaves beside a workbook that is open.
    private static bool IsLock(string name) => name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~", StringComparison.Ordinal);
}
