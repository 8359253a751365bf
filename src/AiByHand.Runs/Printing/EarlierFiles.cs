using System.Text.Json;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>What was left in a folder by the program itself.</summary>
internal static class EarlierFiles
{
    /// <summary>The files that the folder's manifest names; none where there is no manifest, or one that can't be read: then nothing is known to be a run's.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Manifest.FileName)));
            return [.. manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()).OfType<string>().Where(IsInside)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>The files that a list names, one a line; none where there is no list, or one that can't be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="part">Where in it the list lies, and the files with it: empty, or with a slash at the end.</param>
    /// <param name="list">What the list is called.</param>
    public static IReadOnlyList<string> Listed(string folder, string part, string list)
    {
        try
        {
            return [.. File.ReadAllLines(Path.Combine(folder, part + list)).Where(IsInside).Select(name => part + name)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // Whoever wrote the manifest or the list, nothing outside the folder is touched.
    private static bool IsInside(string name) => name.Length > 0 && !name.Contains('\0') && !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");
}
