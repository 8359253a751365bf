using AiByHand.Runs.Records;

namespace AiByHand.Runs.Publishing;

/// <summary>What mustn't get on the web along with a page that is written beside it: runs, whose records hold all keys.</summary>
internal static class KeptOffTheWeb
{
    // out/midterm, out/midterm/part-1-of-4: whoever writes into out, or beside it, has them near.
    private const int Deepest = 3, MostFolders = 2000;

    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>Refuses a folder that holds a run, itself or in a folder within.</summary>
    /// <exception cref="RunException">It does.</exception>
    public static void Refuse(string folder)
    {
        if (Records(folder).FirstOrDefault() is { } record)
        {
            throw new RunException($"{folder} holds a run with its keys and its {Path.GetFileName(record)}, which must not get on the web: publish into another folder");
        }
        if (Within(folder, Deepest).Take(MostFolders).FirstOrDefault(inner => Records(inner).Any(ManifestFile.IsMeant)) is { } run)
        {
            throw new RunException($"{folder} holds {Path.GetRelativePath(folder, run)}, a run with its keys and its manifest.json, which must not get on the web: publish into another folder");
        }
    }

    private static IEnumerable<string> Records(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "manifest*.json", Readable).Order(StringComparer.Ordinal) : [];

    // The folders in a folder, the nearest first; links aren't followed.
    private static IEnumerable<string> Within(string folder, int depth)
    {
        if (depth == 0 || !Directory.Exists(folder)) return [];
        List<string> inner = [.. Directory.EnumerateDirectories(folder, "*", Readable).Where(path => new DirectoryInfo(path).LinkTarget is null).Order(StringComparer.Ordinal)];
        return inner.Concat(inner.SelectMany(path => Within(path, depth - 1)));
    }
}
