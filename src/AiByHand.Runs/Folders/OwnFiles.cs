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

    /// <summary>The files that an earlier time left in a folder, if they were of the same sheets, the list itself not among them.</summary>
    public IReadOnlyList<FileRecord> FilesOf(string folder, string sheets) => Read(folder, sheets).SkipLast(1).ToList();

    /// <summary>Writes the list.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="files">What it names.</param>
    /// <param name="sheets">Which sheets they are of, where that is asked later; no blanks in it.</param>
    public void Write(Stream output, IEnumerable<FileRecord> files, string? sheets = null)
    {
        using var list = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        list.WriteLine(sheets is null ? _head : $"{_head} {sheets}");
        foreach (var file in files) list.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Bytes} {file.Name}"));
    }

    private List<FileRecord> Read(string folder, string? sheets = null)
    {
        try
        {
            if (InnerName.At(folder, List, out _) != Standing.File) return [];
            var bytes = BoundedFile.Read(Path.Combine(folder, List), MostMegabytes).Span;
            var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines is not [var head, .. var rest] || !IsHead(head, sheets)) return [];
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

    private bool IsHead(string head, string? sheets) => sheets is not null ? head == $"{_head} {sheets}" : head == _head || head.StartsWith(_head + " ", StringComparison.Ordinal);
}
