namespace AiByHand.Runs.Reading;

/// <summary>
/// Files by names that look the same: some systems write an accented letter as one sign, others as letter and accent, and a name that is typed is one of the two.
/// </summary>
internal static class DiskName
{
    /// <summary>The path of the file that is meant: the path itself, or where there is none such, that of a file whose name is written in the other way.</summary>
    public static string Of(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        if (File.Exists(path) || Path.GetFileName(path) is not { Length: > 0 } name || !name.Any(sign => sign > '\u007F') || !Directory.Exists(folder)) return path;
        var meant = Composition.Of(name);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (Composition.Of(Path.GetFileName(file)) == meant) return Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileName(file));
        }
        return path;
    }
}
