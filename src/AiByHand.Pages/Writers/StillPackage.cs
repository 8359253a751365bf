using System.IO.Compression;

namespace AiByHand.Pages.Writers;

/// <summary>A package of parts, the same bytes each time: no hour in it, and no compression, whose bytes differ from processor to processor.</summary>
public static class StillPackage
{
    private static readonly DateTimeOffset Then = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies a package, part by part.</summary>
    public static void Copy(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        Write(from.Entries.Select(part => (part.FullName, (Func<Stream>)part.Open)), output);
    }

    /// <summary>Writes parts, in the order of their names.</summary>
    public static void Write(IEnumerable<(string Name, Func<Stream> Open)> parts, Stream output)
    {
        using var memory = new MemoryStream();
        // Into memory first: where an archive can't go back, it writes other bytes.
        using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, open) in parts.OrderBy(part => part.Name, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(name, CompressionLevel.NoCompression);
                copy.LastWriteTime = Then;
                copy.ExternalAttributes = 0;
                using Stream source = open(), target = copy.Open();
                source.CopyTo(target);
            }
        }
        memory.Position = 0;
        memory.CopyTo(output);
    }
}
