using System.Text;
using AiByHand.Pages.Writers;

namespace AiByHand.Runs.Folders;

/// <summary>
/// What a run has put into its stage, each name written down before there is a file of it: what is cleared away, after a run that was killed too, is what stands here and nothing else.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="before">Called before each step of clearing; nothing but a test listens.</param>
internal sealed class StageList(string stage, Action<string> before) : IDisposable
{
    private const string Name = "names.txt";
    private const string Head = "aibyhand: files that a run has made here";
    private const int MostMegabytes = 256;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string _path = Path.Combine(stage, Name);
    private FileStream? _file;

    /// <summary>Takes a name for a file of the run's.</summary>
    /// <exception cref="OutputException">Something is there that no run has made, or the name can't be written down.</exception>
    public void Take(string name)
    {
        lock (_lock)
        {
            if (_names.Contains(name)) return;
            if (InnerName.At(stage, name, out _) != Standing.Nothing) throw InTheWay(name);
            if (_file is null)
            {
                if (InnerName.At(stage, Name, out _) != Standing.Nothing) throw InTheWay(Name);
                _file = new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1);
                Write(Head);
            }
            Write(name);
            _names.Add(name);
        }
    }

    /// <summary>Clears away what a run has made, and the folders that become empty by it; the list last. What else is there stays.</summary>
    public void Clear()
    {
        var isOurs = _file is not null;
        if (!isOurs) isOurs = Read();
        _file?.Dispose();
        _file = null;
        foreach (var name in _names)
        {
            if (InnerName.At(stage, name, out _) != Standing.File) continue;
            before($"clear {name}");
            File.Delete(Path.Combine(stage, name));
        }
        foreach (var inner in _names.SelectMany(FoldersOf).Distinct(StringComparer.Ordinal).OrderByDescending(inner => inner.Length))
        {
            var path = Path.Combine(stage, inner);
            if (new DirectoryInfo(path) is { Exists: true, LinkTarget: null } && !Directory.EnumerateFileSystemEntries(path).Any()) Directory.Delete(path);
        }
        _names.Clear();
        if (!isOurs) return;
        before("clear the list");
        File.Delete(_path);
    }

    /// <summary>What nobody here has made, in one line; none where there is nothing.</summary>
    public IReadOnlyList<string> Strangers()
    {
        List<string> strangers = [.. new DirectoryInfo(stage).EnumerateFileSystemInfos().Where(entry => entry.Name != Stage.Lock || entry is not FileInfo { Length: 0 }).Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
        return strangers.Count == 0 ? [] : [$"{strangers[0]} isn't known to be a run's and stays where it is{(strangers.Count > 1 ? $", so do {strangers.Count - 1} more there" : "")}"];
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    // What a run before has left; false where there is no list, or one that isn't ours. Of a line that was cut there is no file yet.
    private bool Read()
    {
        if (InnerName.At(stage, Name, out _) != Standing.File) return false;
        try
        {
            var lines = Encoding.UTF8.GetString(PlainFile.Read(_path, (long)MostMegabytes << 20)).Split('\n');
            if (lines[0] != Head) return Head.StartsWith(lines[0], StringComparison.Ordinal) && lines.Length == 1;
            _names.UnionWith(lines[1..^1].Where(name => InnerName.Flaw(name) is null));
            return true;
        }
        catch (FileTooLongException)
        {
            return false;
        }
    }

    private void Write(string line) => _file!.Write(Encoding.UTF8.GetBytes($"{line}\n"));

    private static IEnumerable<string> FoldersOf(string name)
    {
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1)) yield return name[..slash];
    }

    private OutputException InTheWay(string name) => new(Path.Combine(stage, name), "something is there that isn't known to be a run's: move it away.");
}
