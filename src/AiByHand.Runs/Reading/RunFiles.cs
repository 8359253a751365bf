using System.Globalization;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>The run file and what it names: from its folder, or from a record. Keeps what was read.</summary>
internal sealed class RunFiles
{
    /// <summary>How large a font may be; one of all Chinese signs has twenty.</summary>
    public const int MostFontMegabytes = 128;

    private readonly string _folder;
    private readonly IReadOnlyList<SourceFile>? _record;
    private readonly List<SourceFile> _read;
    private readonly Dictionary<string, SourceFile> _found = new(StringComparer.Ordinal);

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
    public Notes Notes { get; } = new();

    /// <exception cref="RunException">The file can't be read.</exception>
    public static RunFiles InFolder(string path)
    {
        try
        {
            var (text, doubt) = SourceText.Load(DiskName.Of(path));
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

    /// <summary>The class list that the run file names in this place, which may be a workbook; null with the mistake told.</summary>
    public SourceFile? FindList(YamlScalar name, Mistakes mistakes) => Find(name, SourceText.LoadList, mistakes);

    /// <summary>The file that the run file names in this place; null with the mistake told.</summary>
    public SourceFile? Find(YamlScalar name, Mistakes mistakes) => Find(name, SourceText.Load, mistakes);

    private SourceFile? Find(YamlScalar name, Func<string, (string Text, string? Doubt)> load, Mistakes mistakes)
    {
        if (_found.TryGetValue(name.Text, out var known)) return known;
        try
        {
            var recorded = RecordedName(name.Text);
            var file = new SourceFile(recorded, _record is null ? Load(name.Text, load) : Recall(recorded, _record));
            _read.Add(file);
            _found.Add(name.Text, file);
            return file;
        }
        catch (UnreadableException wrong)
        {
            mistakes.Add(name.At, $"can't read {Shown(name.Text)}: {wrong.Message}");
            return null;
        }
    }

    /// <summary>A font that the run file names in this place; null with the mistake told. It is recorded when it is known what is needed of it.</summary>
    public FontFace? FindFont(YamlScalar name, Mistakes mistakes)
    {
        try
        {
            var file = _record is null ? BoundedFile.Read(DiskName.Of(Shown(name.Text)), MostFontMegabytes).ToArray() : Convert.FromBase64String(Recall(RecordedName(name.Text), _record));
            return FontFace.Read(file, name.Text);
        }
        catch (Exception wrong) when (wrong is UnreadableException or FontException or FormatException)
        {
            mistakes.Add(name.At, $"can't {(wrong is UnreadableException ? "read" : "print with")} {Shown(name.Text)}: {wrong.Message}");
            return null;
        }
    }

    /// <summary>Keeps what a run needs of a font, as text.</summary>
    public void Keep(FontFace font) => _read.Add(new SourceFile(RecordedName(font.Name), Convert.ToBase64String(font.File.Span)));

    private string Load(string name, Func<string, (string Text, string? Doubt)> load)
    {
        var (text, doubt) = load(DiskName.Of(Shown(name)));
        AddNote(Shown(name), doubt);
        return text;
    }

    // Never with a folder of this machine before it; of another system's either, so that a record means the same everywhere.
    private string RecordedName(string name)
    {
        if (!IsRooted(name)) return name;
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var free = file;
        for (var number = 2; _read.Exists(other => other.Name == free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{file} ({number})");
        return free;
    }

    private static bool IsRooted(string name) => name is ['/', ..] or ['\\', ..] or [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ':', '/' or '\\', ..];

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
