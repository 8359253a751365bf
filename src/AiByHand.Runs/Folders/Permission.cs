namespace AiByHand.Runs.Folders;

/// <summary>What one may not look at, in words: without the right to open a folder nothing seems to be in it.</summary>
internal static class Permission
{
    private const string Remedy = "give yourself that right, or ask whose it is";

    /// <summary>Why what stands at a path can't be read by whom it isn't open to, and what to do.</summary>
    public static string Told(string path) => IsLacking(path) ? ToOpen(path) : $"there is no permission to read it: {Remedy}";

    /// <summary>Why nothing can be said of a path, and what to do: of the folders above it, the one that may not be opened.</summary>
    public static string ToOpen(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        while (folder.Length > 0 && IsLacking(folder)) folder = Path.GetDirectoryName(folder) ?? "";
        return $"there is no permission to open the folder {folder}: {Remedy}";
    }

    /// <summary>Whether it isn't known what stands at a path, since a folder above it may not be opened.</summary>
    public static bool IsLacking(string path)
    {
        try
        {
            File.GetAttributes(path);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
