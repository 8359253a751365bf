using System.Security.Cryptography;
using AiByHand.Runs.Reading;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Files with what pupils wrote: JSON, a long CSV, filled-in forms and workbooks; a folder stands for those in it. They are read, and never changed.</summary>
internal static class EntryFiles
{
    private const int MostMegabytes = 64;

    private const int MostTwins = 5;

    // Whose scan it is wants to be known.
    private const int MostNamed = 12;

    /// <summary>What all files hold.</summary>
    /// <param name="paths">The files and folders, as they were named.</param>
    /// <param name="sheets">The sheets there are, by which a form's page is known.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    /// <param name="notes">Where else goes what there is to tell.</param>
    /// <exception cref="RunException">There is no file in a folder.</exception>
    public static IReadOnlyList<HandedSheet> Read(IReadOnlyList<string> paths, SheetIndex sheets, Mistakes mistakes, List<string> notes)
    {
        List<EntryFile> files = [.. paths.SelectMany(path => Directory.Exists(path) ? EntryFolder.FilesIn(path, notes) : [new EntryFile(path)])];
        var handed = new IReadOnlyList<HandedSheet>[files.Count];
        var wrong = new Mistakes[files.Count];
        var hashes = new string[files.Count];
        Batch.Run(files.Count, file => (handed[file], hashes[file]) = Read(files[file], sheets, wrong[file] = new Mistakes()));
        var others = new List<Diagnostic>();
        var isAny = handed.Any(sheets => sheets.Count > 0);
        for (var file = 0; file < files.Count; file++)
        {
            // Among what pupils hand in there are scans, essays, tables of their own.
            if (files[file].IsFound && isAny && handed[file].Count == 0 && wrong[file].First is { } flaw) others.Add(flaw);
            else mistakes.AddAll(wrong[file]);
        }
        notes.AddRange(others.GroupBy(flaw => flaw.Message, flaw => flaw.At.File).Select(same => $"passed over: {Counted.Named([.. same], MostNamed)}: {same.Key}"));
        List<string[]> twins = [.. files.Zip(hashes).Where(file => file.Second.Length > 0).GroupBy(file => file.Second, file => file.First.Path).Select(same => same.Distinct().ToArray()).Where(same => same.Length > 1)];
        foreach (var same in twins.Take(MostTwins)) notes.Add($"{string.Join(" and ", same)} are the same file, byte for byte");
        if (twins.Count > MostTwins) notes.Add($"{twins.Count - MostTwins} more files are there several times");
        return [.. handed.SelectMany(sheets => sheets)];
    }

    /// <summary>What one file holds, and the SHA-256 of its bytes; nothing where it can't be read.</summary>
    public static (IReadOnlyList<HandedSheet> Handed, string Hash) Read(EntryFile file, SheetIndex sheets, Mistakes mistakes)
    {
        try
        {
            var bytes = BoundedFile.Read(DiskName.Of(file.Path), MostMegabytes);
            return ([.. Read(file, bytes, sheets, mistakes).Select(sheet => sheet with { Pupil = file.Pupil, IsSubmission = file.IsSubmission, IsFound = file.IsFound })], Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        }
        catch (UnreadableException wrong)
        {
            mistakes.Add(new Location(file.Path, 1, 1), $"it can't be read: {wrong.Message}");
            return ([], "");
        }
    }

    private static IReadOnlyList<HandedSheet> Read(EntryFile file, ReadOnlyMemory<byte> bytes, SheetIndex sheets, Mistakes mistakes)
    {
        if (bytes.Span is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] || bytes.Span.IndexOf("%PDF-"u8) is >= 0 and < 1024) return EntryForms.Read(bytes, file, sheets, mistakes);
        if (WorkbookCells.IsOne(bytes.Span)) return EntryWorkbook.Read(bytes, file, mistakes);
        var text = SourceText.Decode(bytes.Span).Text;
        return text.AsSpan().TrimStart() is ['{' or '[', ..] ? EntryJson.Read(text, file.Path, mistakes) : EntryCsv.Read(text, file.Path, mistakes);
    }
}
