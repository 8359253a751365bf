using AiByHand.Runs.Folders;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Publishing;

/// <summary>What is in a folder before a run is published there.</summary>
internal sealed class PublishedFolder
{
    private const string Whose = "publication";

    private readonly string _folder;
    private readonly PublishedKeys _keys;
    private readonly PublishedList? _worksheets, _earlierKeys;

    /// <summary>Looks into a folder, and refuses it if its files would be published by mistake, or lost.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keys">Whether keys are published.</param>
    /// <param name="names">What will be written.</param>
    /// <exception cref="RunException">It is such a folder; the message names the file.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">A folder or a link is in the place of a file.</exception>
    public PublishedFolder(string folder, PublishedKeys keys, IReadOnlyList<string> names)
    {
        (_folder, _keys) = (folder, keys);
        StagedFolder.PutRight(folder);
        KeptOffTheWeb.Refuse(folder);
        (_worksheets, _earlierKeys) = (PublishedList.Read(folder, SitePart.Worksheets), PublishedList.Read(folder, SitePart.Keys));
        Rights = new FolderRights(folder, keys == PublishedKeys.Only ? Files(_earlierKeys) : [.. Files(_worksheets), .. Files(_earlierKeys)], Whose);
        Rights.Refuse(names);
        if (keys == PublishedKeys.No) RefuseOtherKeys();
    }

    /// <summary>What may give way.</summary>
    public FolderRights Rights { get; }

    /// <summary>Refuses a folder that holds other sheets: their links may be out, and keys of others mustn't come beside them.</summary>
    /// <param name="sheets">The hash of the sheets that are published.</param>
    /// <param name="replaces">Whether others may be replaced.</param>
    /// <returns>Whether others are.</returns>
    /// <exception cref="RunException">It does.</exception>
    public bool RefuseOthers(string sheets, bool replaces)
    {
        var isOther = IsOther(_worksheets) || IsOther(_earlierKeys);
        if (isOther && _keys == PublishedKeys.Only && IsOther(_worksheets))
        {
            throw new RunException($"{_folder} holds the worksheets of other sheets than these keys': publish both, --keys yes, or into another folder");
        }
        return !isOther || replaces ? isOther : throw new RunException($"{_folder} holds a publication of other sheets: --out DIR publishes elsewhere, --replace takes their place");

        bool IsOther(PublishedList? list) => list is not null && list.Sheets != sheets;
    }

    private static IReadOnlyList<FileRecord> Files(PublishedList? list) => list?.Files ?? [];

    private void RefuseOtherKeys()
    {
        var known = Files(_earlierKeys).ToDictionary(file => file.Name, StringComparer.Ordinal);
        foreach (var name in Under(SitePart.Keys.Folder.TrimEnd('/')))
        {
            if (!known.TryGetValue(name, out var file) || !Rights.IsIntact(file, CancellationToken.None))
            {
                throw new RunException($"{Path.Combine(_folder, name)} is no earlier publication's and would stay beside worksheets that are published without keys: move it, or publish into another folder");
            }
        }
    }

    // All that isn't a folder; links aren't followed.
    private IEnumerable<string> Under(string inner)
    {
        var place = new DirectoryInfo(Path.Combine(_folder, inner));
        if (place.LinkTarget is not null) return [inner];
        return !place.Exists ? [] : place.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal).SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } ? Under($"{inner}/{entry.Name}") : [$"{inner}/{entry.Name}"]);
    }
}
