using AiByHand.Runs.Printing;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Publishing;

/// <summary>What is in a folder before a run is published there.</summary>
internal static class PublishedFolder
{
    /// <summary>Refuses a folder whose files would be published by mistake, or lost; gives the files of an earlier publication that the new one replaces.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keys">Whether keys are published.</param>
    /// <param name="names">What will be written.</param>
    /// <exception cref="RunException">It is such a folder; the message names the file.</exception>
    public static IReadOnlyList<string> Check(string folder, PublishedKeys keys, IReadOnlyList<string> names)
    {
        if (File.Exists(Path.Combine(folder, Manifest.FileName)))
            throw new RunException($"{folder} holds a run with its keys and its {Manifest.FileName}, which must not get on the web: publish into another folder");
        IReadOnlyList<string> worksheets = EarlierFiles.Listed(folder, SitePart.Worksheets.Folder, SitePart.List), earlierKeys = EarlierFiles.Listed(folder, SitePart.Keys.Folder, SitePart.List);
        IReadOnlyList<string> replaced = keys == PublishedKeys.Only ? earlierKeys : [.. worksheets, .. earlierKeys];
        var known = replaced.ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!known.Contains(name) && File.Exists(Path.Combine(folder, name)))
                throw new RunException($"{Path.Combine(folder, name)} is there already and no earlier publication's: move it, or publish into another folder");
        }
        if (keys == PublishedKeys.No) RefuseOtherKeys(folder, known);
        return [.. replaced.Where(name => File.Exists(Path.Combine(folder, name)))];
    }

    private static void RefuseOtherKeys(string folder, HashSet<string> known)
    {
        var place = Path.Combine(folder, SitePart.Keys.Folder);
        if (!Directory.Exists(place)) return;
        foreach (var file in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!known.Contains(Path.GetRelativePath(folder, file).Replace('\\', '/')))
                throw new RunException($"{file} is no earlier publication's and would stay beside worksheets that are published without keys: move it, or publish into another folder");
        }
    }
}
