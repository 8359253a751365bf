namespace AiByHand.Runs.Tests;

/// <summary>A folder for one test.</summary>
internal sealed class Folder : IDisposable
{
    private const string Memory = "/dev/shm";

    public Folder() : this(Directory.CreateTempSubdirectory("aibyhand-").FullName)
    {
    }

    private Folder(string path) => Path = Directory.CreateDirectory(path).FullName;

    public string Path { get; }

    /// <summary>A folder in memory, where there is such a place: for tests that flush to the disk a thousand times.</summary>
    public static Folder InMemory() => Directory.Exists(Memory) ? new Folder(System.IO.Path.Combine(Memory, $"aibyhand-{System.IO.Path.GetRandomFileName()}")) : new Folder();

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Everything in it, hidden files too, by name, with its bytes as text.</summary>
    public SortedDictionary<string, string> Files => new(
        Directory.GetFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
