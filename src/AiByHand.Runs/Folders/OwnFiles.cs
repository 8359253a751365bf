using System.Globalization;
using System.Text;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Folders;

/// <summary>What is remembered of a folder that was written to, so that its own files are known again: a list with their hashes.</summary>
/// <param name="whose">What is written into it: a marking.</param>
internal sealed class OwnFiles(string whose)
{
    /// <summary>What the list is called.</summary>
    public const string List = ".aibyhand";

    private const int MostMegabytes = 64;

    private readonly string _head = $"aibyhand {whose} 1";

    /// <summary>What may give way in a folder: the files of an earlier time that are still as it left them.</summary>
    public FolderRights RightsIn(string folder) => new(folder, Read(folder), whose);

    /// <summary>Writes the list.</summary>
    public void Write(Stream output, IEnumerable<FileRecord> files)
    {
        using var list = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        list.WriteLine(_head);
        foreach (var file in files) list.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Bytes} {file.Name}"));
    }

    private List<FileRecord> Read(string folder)
    {
        try
        {
            if (InnerName.At(folder, List, out _) != Standing.File) return [];
            var bytes = BoundedFile.Read(Path.Combine(folder, List), MostMegabytes).Span;
            var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines is not [var head, .. var rest] || head != _head) return [];
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
