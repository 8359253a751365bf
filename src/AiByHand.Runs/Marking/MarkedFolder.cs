using System.Globalization;
using System.Text;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Marking;

/// <summary>What marking remembers of a folder it has written to, so that it knows its own files again: a list with their hashes.</summary>
internal static class MarkedFolder
{
    /// <summary>What the list is called.</summary>
    public const string List = ".aibyhand";

    private const string Head = "aibyhand marking 1";
    private const string Whose = "marking";
    private const int MostMegabytes = 64;

    /// <summary>What may give way in a folder: the files of an earlier marking that are still as it left them.</summary>
    public static FolderRights RightsIn(string folder) => new(folder, Read(folder), Whose);

    /// <summary>Writes the list.</summary>
    public static void Write(Stream output, IEnumerable<FileRecord> files)
    {
        using var list = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        list.WriteLine(Head);
        foreach (var file in files) list.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Bytes} {file.Name}"));
    }

    private static List<FileRecord> Read(string folder)
    {
        try
        {
            if (InnerName.At(folder, List, out _) != Standing.File) return [];
            var bytes = BoundedFile.Read(Path.Combine(folder, List), MostMegabytes).Span;
            var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines is not [Head, .. var rest]) return [];
            List<FileRecord> files = [];
            foreach (var line in rest)
            {
                if (line.Split(' ', 3) is not [{ Length: 64 } hash, var size, var name] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return [];
                files.Add(new FileRecord(name, length, hash));
            }
            return [.. files, FileRecord.Of(bytes, List)];
        }
        catch (Exception unreadable) when (unreadable is UnreadableException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
