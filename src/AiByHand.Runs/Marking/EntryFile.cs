using System.Text.RegularExpressions;

namespace AiByHand.Runs.Marking;

/// <summary>A file with entries, as it was named or found in a folder.</summary>
/// <param name="Path">Where it is.</param>
internal sealed partial record EntryFile(string Path)
{
    // Moodle's "download all submissions": a folder for each pupil, or the same before the file's own name.
    [GeneratedRegex(@"\A(?<name>.+?)_\d+_assignsubmission_(?:file|onlinetext)(?:_.*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Submission();

    /// <summary>Whose it is, where a school's program says so: the pupil's folder that it lies in, or what stands before its name. Empty for one that was named, or lies among others.</summary>
    public string Pupil { get; init; } = "";

    /// <summary>Whether a school's program has written the pupil's name there, so that it can be nobody else's folder.</summary>
    public bool IsSubmission { get; init; }

    /// <summary>Whether it was found in a folder, among whatever else lies there, not named by itself.</summary>
    public bool IsFound { get; init; }

    /// <summary>Its name without the ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>What whoever hasn't written a name is called.</summary>
    public string Owner => Pupil.Length > 0 ? Pupil : Name;

    /// <summary>Whether a folder's name says whose it is, as no other can: what lies deeper in it is the pupil's as well.</summary>
    public static bool NamesPupil(string folder) => PupilOf(folder) is not null;

    /// <summary>A file in a folder.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="folder">The folder within the one that was named; empty for that one itself.</param>
    public static EntryFile In(string path, string folder)
    {
        var file = new EntryFile(path);
        var pupil = PupilOf(folder) ?? PupilOf(file.Name);
        return file with { Pupil = pupil ?? folder, IsSubmission = pupil is not null, IsFound = true };
    }

    private static string? PupilOf(string name) => Submission().Match(name) is { Success: true } submission ? submission.Groups["name"].Value.Trim() : null;
}
