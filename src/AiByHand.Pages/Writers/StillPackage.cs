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
        Write(from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal).Select(part => (part.FullName, (Action<Stream>)(target =>
        {
            using var source = part.Open();
            source.CopyTo(target);
        }))), output);
    }

    /// <summary>Makes a package.</summary>
    /// <param name="parts">The parts in their order: what each is called, with slashes for folders, and what writes it.</param>
    /// <param name="output">Where it goes; it needn't seek.</param>
    public static void Write(IEnumerable<(string Name, Action<Stream> Write)> parts, Stream output)
    {
        using var memory = new MemoryStream();
        // Into memory first: where an archive can't go back, it writes other bytes.
        using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                var copy = to.CreateEntry(name, CompressionLevel.NoCompression);
                copy.LastWriteTime = Then;
                copy.ExternalAttributes = 0;
                using var target = copy.Open();
                write(target);
            }
        }
        memory.Position = 0;
        memory.CopyTo(output);
    }
}
