using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Records;

/// <summary>What a reprint gave.</summary>
/// <param name="Paths">The files.</param>
/// <param name="Differences">Files that aren't, byte for byte, what the record has of them, each with what is known of the reason.</param>
public sealed record Reprint(IReadOnlyList<string> Paths, IReadOnlyList<string> Differences);

/// <summary>Prints a run again from its record.</summary>
public static class Reprinter
{
    /// <summary>All of it.</summary>
    /// <param name="manifest">The record.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="done">Called for each sheet, from any thread.</param>
    /// <param name="replaces">Whether they may take the place of other sheets there.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <exception cref="RunException">A sheet can't be composed any more.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    public static Reprint Whole(Manifest manifest, string folder, Action done, bool replaces = false, CancellationToken cancel = default)
    {
        var printer = new RunPrinter(manifest.Plan, manifest.Bands, manifest.Version)
        {
            Shard = manifest.Shard,
            Replaces = replaces,
            HasReport = manifest.Files.Any(file => file.Name == Documents.Report),
        };
        var paths = printer.Print(CopySources.Recorded(manifest), folder, done, cancel);
        return new Reprint(paths, [.. manifest.Files.Select(file => DifferenceOf(folder, file, manifest)).OfType<string>()]);
    }

    /// <summary>Some copies, each with files of its own.</summary>
    /// <exception cref="RunException">The run has no such copy, or a sheet can't be composed any more.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    public static Reprint Copies(Manifest manifest, IReadOnlyList<string> ids, string folder, CancellationToken cancel = default)
    {
        var called = new CopyIndex([.. manifest.Copies.Select(record => record.Copy)]);
        var records = ids.Select(id => called.Find(id.Trim()) is { } place ? manifest.Copies[place] : throw new RunException(called.Unknown(id.Trim()))).DistinctBy(record => record.Copy.Id).ToList();
        var files = new List<string>();
        using var stage = new StagedFolder(folder);
        foreach (var record in records)
        {
            cancel.ThrowIfCancellationRequested();
            CopyFiles.Write(manifest.Plan, record.Copy, CopyPainter.Pages(manifest.Plan, record, hasKeys: true, static () => { }), stage);
            files.AddRange(CopyFiles.Names(record.Copy, isFirst: true).Except(files));
        }
        var paths = stage.Finish(files, new FolderRights(folder, [], "reprint"), null, [], cancel);
        return new Reprint(paths, [.. manifest.Files.Where(file => files.Contains(file.Name)).Select(file => DifferenceOf(folder, file, manifest)).OfType<string>()]);
    }

    /// <summary>The keys of some sheets, each in a file of its own.</summary>
    /// <param name="manifest">The record.</param>
    /// <param name="codes">The codes on the sheets, as somebody typed them.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="replaces">Whether they may take the place of any files of their names.</param>
    /// <returns>The files' paths.</returns>
    /// <exception cref="RunException">The run has no sheet of a code; no key is printed.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    public static IReadOnlyList<string> Keys(Manifest manifest, IReadOnlyList<string> codes, string folder, bool replaces = false) =>
        Written([.. codes.Select(code => Sheet(manifest, code)).Distinct().Select(sheet => (Path.Combine(folder, $"{sheet.Code}-key.pdf"), SheetPainter.Pages(manifest.Plan, sheet with { Copy = sheet.Copy.Drawn }, [View.Key])[0]))], replaces);

    private static RunSheet Sheet(Manifest manifest, string code)
    {
        var typed = SheetCodes.Typed(code);
        return manifest.Copies.SelectMany(copy => copy.Sheets).FirstOrDefault(sheet => sheet.Code.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? throw new RunException(SheetCodes.Trouble(code) ?? $"the run {manifest.Plan.Name} has no sheet {typed}");
    }

    // All places are looked at before the first is written to.
    private static List<string> Written(List<(string Path, Page Page)> keys, bool replaces)
    {
        foreach (var (path, page) in keys) PrintedFile.Refuse(path, replaces, output => PdfWriter.Write([page], page.Title, output));
        foreach (var (path, page) in keys) PrintedFile.Write(path, replaces, output => PdfWriter.Write([page], page.Title, output));
        return keys.ConvertAll(key => key.Path);
    }

    private static string? DifferenceOf(string folder, FileRecord file, Manifest manifest) =>
        FileCheck.Of(folder, file) is null ? null : $"{file.Name} is not the same bytes as then: it was printed by version {manifest.Version}; its numbers are those of the record";
}
