using AiByHand.Runs.Plans;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>The run file and what it names: from its folder, or from a record. Keeps what was read.</summary>
internal sealed class RunFiles
{
    private readonly string _folder;
    private readonly IReadOnlyList<SourceFile>? _record;
    private readonly List<SourceFile> _read;

    private RunFiles(string folder, SourceFile run, IReadOnlyList<SourceFile>? record)
    {
        _folder = folder;
        _record = record;
        _read = [run];
    }

    /// <summary>Whether they come from the record of a run that was printed.</summary>
    public bool IsRecord { get; private init; }

    /// <summary>The run file.</summary>
    public SourceFile Run => _read[0];

    /// <summary>All that was read so far, the run file first.</summary>
    public IReadOnlyList<SourceFile> Read => _read;

    /// <summary>What to look at, although nothing is wrong.</summary>
    public List<string> Notes { get; } = [];

    /// <exception cref="RunException">The file can't be read.</exception>
    public static RunFiles InFolder(string path)
    {
        try
        {
            var (text, doubt) = SourceText.Load(path);
            var files = new RunFiles(Path.GetDirectoryName(path) ?? "", new SourceFile(Path.GetFileName(path), text), null);
            files.AddNote(path, doubt);
            return files;
        }
        catch (UnreadableException wrong)
        {
            throw new RunException($"can't read {path}: {wrong.Message}", wrong);
        }
    }

    /// <param name="sources">The files, the run file first.</param>
    /// <param name="isRecord">Whether they are of a run that was printed.</param>
    public static RunFiles InMemory(IReadOnlyList<SourceFile> sources, bool isRecord) => new("", sources[0], sources) { IsRecord = isRecord };

    /// <summary>A file's name as messages show it: as the user would name it from where they stand.</summary>
    public string Shown(string name) => Path.Combine(_folder, name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name);

    /// <summary>The file that the run file names in this place; null with the mistake told.</summary>
    public SourceFile? Find(YamlScalar name, Mistakes mistakes)
    {
        if (_read.Find(file => file.Name == name.Text) is { } known) return known;
        if (Path.IsPathRooted(name.Text))
        {
            mistakes.Add(name.At, $"{name.Kind} must be named from the run file's folder, such as {Path.GetFileName(name.Text)} or ../{Path.GetFileName(name.Text)}");
            return null;
        }
        try
        {
            var file = new SourceFile(name.Text, _record is null ? Load(name.Text) : Recall(name.Text, _record));
            _read.Add(file);
            return file;
        }
        catch (UnreadableException wrong)
        {
            mistakes.Add(name.At, $"can't read {Shown(name.Text)}: {wrong.Message}");
            return null;
        }
    }

    private string Load(string name)
    {
        var (text, doubt) = SourceText.Load(Shown(name));
        AddNote(Shown(name), doubt);
        return text;
    }

    private static string Recall(string name, IReadOnlyList<SourceFile> record)
    {
        foreach (var file in record)
        {
            if (file.Name == name) return file.Text;
        }
        throw new UnreadableException("the record doesn't hold it");
    }

    private void AddNote(string shown, string? doubt)
    {
        if (doubt is not null) Notes.Add($"{shown} {doubt}");
    }
}
