using System.Text.Json;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>What an earlier run left in a folder.</summary>
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

    // Whoever wrote the manifest, nothing outside the folder is touched.
    private static bool IsInside(string name) => name.Length > 0 && !name.Contains('\0') && !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");
}
