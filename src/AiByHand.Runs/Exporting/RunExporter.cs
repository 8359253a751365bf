using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Exporting;

/// <summary>Writes the sheets of a run in a format that a run knows nothing of: all files at once when all are whole, on all cores.</summary>
/// <param name="pieces">What goes into which files.</param>
/// <param name="others">What files are called that other exports of the run make: where they are there, of the same sheets, they stay.</param>
public sealed class RunExporter(IReadOnlyList<ExportPiece> pieces, IReadOnlySet<string> others)
{
    private static readonly OwnFiles Own = new("export");

    private readonly List<string> _names = [.. pieces.SelectMany(piece => piece.Files).Select(file => file.Name)];

    /// <summary>Once it has exported: what whoever did it should know, one line each.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Looks whether a folder is free for the files, before anything is drawn.</summary>
    /// <exception cref="RunException">It holds what mustn't be overwritten.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">A folder or a link is in the place of a file.</exception>
    public void Check(string folder)
    {
        StagedFolder.PutRight(folder);
        Own.RightsIn(folder).Refuse(_names.Append(OwnFiles.List));
    }

    /// <summary>Exports.</summary>
    /// <param name="source">Where the sheets come from.</param>
    /// <param name="folder">Where the files go. What an earlier export left there, and nobody has changed since, is replaced or taken away, unless it is another export of the same sheets.</param>
    /// <param name="done">Called for each sheet in each file, from any thread.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <returns>The files' paths.</returns>
    /// <exception cref="RunException">The folder holds what mustn't be overwritten, or a sheet can't be made.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">A file can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<string> Export(CopySource source, string folder, Action done, CancellationToken cancel = default)
    {
        using var stage = new StagedFolder(folder);
        var rights = Own.RightsIn(folder);
        rights.Refuse(_names.Append(OwnFiles.List));
        ConcurrentDictionary<string, bool> drawn = [];
        Batch.Run(pieces.Count, place =>
        {
            var piece = pieces[place];
            // Of a single copy the sheets are made once for all files.
            var known = piece.Copies is [var only] ? Sheets(source(only), piece.Topic) : null;
            foreach (var file in piece.Files) stage.Write(file.Name, output => file.Write(Told(known ?? piece.Copies.SelectMany(copy => Sheets(source(copy), piece.Topic))), output));
        });
        Notes = stage.Notes;
        var sheets = HashOf(drawn.Keys);
        var staying = Own.FilesOf(folder, sheets).Where(file => others.Contains(file.Name)).ExceptBy(_names, file => file.Name).ToList();
        var files = _names.ConvertAll(stage.Describe);
        stage.Write(OwnFiles.List, output => Own.Write(output, [.. files, .. staying], sheets));
        return [.. stage.Finish([.. _names, OwnFiles.List], rights, null, staying.Select(file => file.Name), cancel).SkipLast(1)];

        IEnumerable<RunSheet> Told(IEnumerable<RunSheet> sheets)
        {
            foreach (var sheet in sheets)
            {
                cancel.ThrowIfCancellationRequested();
                drawn.TryAdd($"{sheet.Code} {TemplateRecord.Of(sheet.Topic).Sha256}", true);
                yield return sheet;
                done();
            }
        }
    }

    // Which copies have a sheet makes no difference: keys are there for each variant once, worksheets for each pupil.
    private static string HashOf(IEnumerable<string> sheets) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sheets.Order(StringComparer.Ordinal)))));

    private static IReadOnlyList<RunSheet> Sheets(CopyRecord record, int? topic) => topic is { } one ? [record.Sheets[one]] : record.Sheets;
}
