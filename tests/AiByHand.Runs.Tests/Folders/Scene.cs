using AiByHand.Runs.Folders;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Tests.Folders;

/// <summary>A folder as a run has left it, with files of its owner's in it, and the next run into it: some files are the same, some are others, some come, some go; the record stays, or gives way to a new one.</summary>
/// <param name="number">Which; each is another.</param>
internal sealed class Scene(int number)
{
    private const string Record = "manifest.json";

    private static readonly string[] Names = ["worksheets.pdf", "keys.pdf", "marking-key.pdf", "report.pdf", "copies/A.pdf", "copies/A-key.pdf", "copies/B.pdf", "deep/er/x.pdf"];

    private static readonly SortedDictionary<string, string> Own = new(StringComparer.Ordinal) { ["notes.txt"] = "mine", ["copies/marks.txt"] = "mine too", ["worksheets.pdf.bak"] = "mine as well" };

    private readonly bool _keepsRecord = number % 3 == 0;

    /// <summary>What is there before.</summary>
    public SortedDictionary<string, string> Before { get; } = Files(number, number % 7 == 0 ? 0 : 1);

    /// <summary>What is there after.</summary>
    public SortedDictionary<string, string> After
    {
        get
        {
            var after = Files(number, 2);
            if (_keepsRecord && Before.TryGetValue(Record, out var record)) after["manifest-1.json"] = record;
            return after;
        }
    }

    /// <summary>Puts a folder into the state of before.</summary>
    public void Set(string folder)
    {
        foreach (var (name, text) in Before) Write(folder, name, text);
    }

    /// <summary>Changes it into that of after.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="before">Called before each step.</param>
    public void Change(string folder, Action<string> before)
    {
        using var stage = new StagedFolder(folder, before);
        var files = Files(number, 2).Where(file => !Own.ContainsKey(file.Key)).ToDictionary();
        foreach (var (name, text) in files) stage.Write(name, output => output.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        List<FileRecord> recorded = [.. Before.Where(file => !Own.ContainsKey(file.Key)).Select(file => FileRecord.Of(System.Text.Encoding.UTF8.GetBytes(file.Value), file.Key))];
        stage.Finish([.. files.Keys.Where(name => name != Record), Record], new FolderRights(folder, recorded, "run"), _keepsRecord ? recorded.Find(file => file.Name == Record) : null, [], CancellationToken.None);
    }

    private static SortedDictionary<string, string> Files(int number, int run)
    {
        var files = new SortedDictionary<string, string>(Own, StringComparer.Ordinal);
        if (run == 0) return files;
        var random = new Random(number * 31 + run);
        var same = new Random(number);
        foreach (var name in Names)
        {
            var isSame = same.Next(4) == 0;
            if (isSame || random.Next(3) > 0) files[name] = isSame ? $"{number} {name}" : $"{number} {name} of run {run}";
        }
        files[Record] = $"{number} record of run {run}";
        return files;
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
