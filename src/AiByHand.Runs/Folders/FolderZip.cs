using System.IO.Compression;
using AiByHand.Pages.Writers;

namespace AiByHand.Runs.Folders;

/// <summary>A folder that was printed as one file, for whoever has no folders: the same bytes each time.</summary>
public static class FolderZip
{
    // A class set has a few megabytes; what is more is no folder of a run that a page holds in memory.
    private const long Most = 1L << 30;

    /// <summary>Packs files of a folder, under a folder of its name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="paths">The files' paths, all inside it.</param>
    /// <param name="name">What the folder is called in the package.</param>
    /// <param name="output">Where the package goes.</param>
    public static void Write(string folder, IEnumerable<string> paths, string name, Stream output) =>
        StillPackage.Write(paths.Select(path => ($"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", (Func<Stream>)(() => File.OpenRead(path)))), output);

    /// <summary>Unpacks such a package, or one that another program made of the folder: the files that lie where the record lies, and below.</summary>
    /// <param name="package">The package.</param>
    /// <param name="record">The file by which the folder is known.</param>
    /// <param name="folder">Where the files go.</param>
    /// <exception cref="RunException">It is no package, has no such file, or holds more than a page can.</exception>
    public static void Read(Stream package, string record, string folder)
    {
        try
        {
            using var from = new ZipArchive(package, ZipArchiveMode.Read);
            if (from.Entries.Sum(part => part.Length) > Most) throw new RunException($"this zip file holds more than {Most >> 20} MB");
            // Some programs write the other slash.
            List<(string Name, ZipArchiveEntry Part)> parts = [.. from.Entries.Select(part => (part.FullName.Replace('\\', '/'), part))];
            var places = parts.Where(part => part.Name == record || part.Name.EndsWith($"/{record}", StringComparison.Ordinal)).Select(part => part.Name[..^record.Length]).ToList();
            if (places.Count == 0) throw new RunException($"there is no {record} in this zip file");
            var root = places.MinBy(place => place.Length)!;
            foreach (var (name, part) in parts)
            {
                if (!name.StartsWith(root, StringComparison.Ordinal) || InnerName.Flaw(name[root.Length..]) is not null) continue;
                var path = Path.Combine(folder, name[root.Length..]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var source = part.Open();
                using var target = File.Create(path);
                source.CopyTo(target);
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new RunException("this zip file is damaged", damaged);
        }
    }
}
