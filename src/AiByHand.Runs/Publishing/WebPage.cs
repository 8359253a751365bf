using System.IO.Compression;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Publishing;

/// <summary>The browser page as a folder of files for a web space.</summary>
public static class WebPage
{
    // What its list has in place of the hash of sheets.
    private const string Mark = "page";

    /// <summary>Writes the page into a folder, all files or none. What an earlier version of it left there is replaced or taken away; what is somebody's stays.</summary>
    /// <param name="page">The page's files.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <returns>How many files it has.</returns>
    /// <exception cref="RunException">A file in the place of one of the page's is somebody's, or a run's.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">A file can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static int Write(ZipArchive page, string folder, CancellationToken cancel = default)
    {
        StagedFolder.PutRight(folder);
        KeptOffTheWeb.Refuse(folder);
        var earlier = PublishedList.Read(folder, SitePart.Worksheets);
        if (earlier is not null && earlier.Sheets != Mark) throw new RunException($"{folder} holds a run that was published: write the page into another folder");
        List<ZipArchiveEntry> entries = [.. page.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName == SitePart.Index).ThenBy(entry => entry.FullName, StringComparer.Ordinal)];
        List<string> names = [.. entries.Select(entry => entry.FullName), SitePart.List];
        var rights = new FolderRights(folder, earlier?.Files ?? [], "page");
        rights.Refuse(names);
        using var stage = new StagedFolder(folder);
        List<FileRecord> written = [];
        foreach (var entry in entries)
        {
            cancel.ThrowIfCancellationRequested();
            using var content = entry.Open();
            stage.Write(entry.FullName, content.CopyTo);
            written.Add(stage.Describe(entry.FullName));
        }
        stage.Write(SitePart.List, output => new PublishedList(Mark, written).Write(output, SitePart.Worksheets));
        stage.Finish(names, rights, null, [], cancel);
        return entries.Count;
    }
}
