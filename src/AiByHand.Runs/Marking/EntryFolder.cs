using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Finds the files with entries in a folder of whatever was handed in, the pupils' folders within it as well.</summary>
internal static class EntryFolder
{
    // Schools' programs make a folder for each pupil, and perhaps one for each group; whoever nests deeper has linked a folder into itself.
    private const int Deepest = 8;

    private const int MostNamed = 3;

    // Where an export lays the keys, beside what pupils fill in.
    private const string Keys = "keys";

    private static readonly string[] Endings = [".csv", ".json", ".pdf", ".xlsx"];

    /// <summary>The files, in an order that rests on their names alone.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="notes">Where it is told what was passed over.</param>
    /// <exception cref="RunException">There is none, or the folder can't be read.</exception>
    public static IReadOnlyList<EntryFile> FilesIn(string folder, List<string> notes)
    {
        var files = new List<EntryFile>();
        var others = new List<string>();
        try
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            Collect(folder, EntryFile.NamesPupil(name) ? name : "", 0, files, others);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"{folder} can't be read: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
        if (files.Count == 0) throw new RunException($"{folder} holds no entries: neither CSV nor JSON nor PDF files nor workbooks");
        if (others.Count > 0) notes.Add($"passed over, being neither CSV nor JSON nor PDF files nor workbooks (.xlsx), nor pupils' own: {Counted.Named(others, MostNamed)}");
        return files;
    }

    private static void Collect(string path, string within, int depth, List<EntryFile> files, List<string> others)
    {
        foreach (var file in Directory.EnumerateFiles(path).Where(file => !IsHidden(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        {
            if (Endings.Contains(Path.GetExtension(file).ToLowerInvariant())) files.Add(EntryFile.In(file, within));
            else others.Add(file);
        }
        if (depth == Deepest) return;
        foreach (var inner in Directory.EnumerateDirectories(path).Where(inner => !IsHidden(Path.GetFileName(inner)) && new DirectoryInfo(inner).LinkTarget is null).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(inner) == Keys)
            {
                others.Add(inner);
                continue;
            }
            Collect(inner, EntryFile.NamesPupil(within) ? within : Path.GetFileName(inner), depth + 1, files, others);
        }
    }

    // What systems put beside files, and programs beside a workbook that is open.
    private static bool IsHidden(string name) => name[0] == '.' || name == "__MACOSX" || name.StartsWith("~$", StringComparison.Ordinal) || name is "Thumbs.db" or "desktop.ini";
}
