using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Publishing;

/// <summary>
/// What a part of a publication remembers of itself in <see cref="SitePart.List"/>, so that the next one knows which files are its own, and whether the sheets are the same. It lies on the web
/// beside the sheets: nothing is in it that they don't show.
/// </summary>
/// <param name="Sheets">A hash of the codes that stand on the sheets.</param>
/// <param name="Files">The part's files, by their names in the publication.</param>
internal sealed record PublishedList(string Sheets, IReadOnlyList<FileRecord> Files)
{
    private const string Head = "aibyhand 2";
    private const int MostMegabytes = 256;

    /// <summary>The hash of sheets, each in its place in the run.</summary>
    public static string HashOf(IEnumerable<string> codes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', codes))));

    /// <summary>Writes it.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="part">The part, from whose folder the names in it go.</param>
    public void Write(Stream output, SitePart part)
    {
        using var list = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        list.WriteLine($"{Head} {Sheets}");
        foreach (var file in Files) list.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Bytes} {file.Name[part.Folder.Length..]}"));
    }

    /// <summary>Reads a part's list, which becomes the last of its files; null where there is none that is ours.</summary>
    public static PublishedList? Read(string folder, SitePart part)
    {
        var name = part.Folder + SitePart.List;
        try
        {
            if (InnerName.At(folder, name, out _) != Standing.File) return null;
            var bytes = BoundedFile.Read(Path.Combine(folder, name), MostMegabytes).Span;
            var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 0 || !lines[0].StartsWith($"{Head} ", StringComparison.Ordinal)) return null;
            List<FileRecord> files = [];
            foreach (var line in lines.AsSpan(1))
            {
                if (line.Split(' ', 3) is not [{ Length: 64 } hash, var size, var inner] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
                if (InnerName.Flaw(part.Folder + inner) is not null) return null;
                files.Add(new FileRecord(part.Folder + inner, length, hash));
            }
            return new PublishedList(lines[0][(Head.Length + 1)..], [.. files, FileRecord.Of(bytes, name)]);
        }
        catch (Exception unreadable) when (unreadable is UnreadableException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
