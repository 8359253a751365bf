namespace AiByHand.Runs.Folders;

/// <summary>What one may not look at, in words: without the right to open a folder nothing seems to be in it.</summary>
internal static class Permission
{
    private const string Remedy = "give yourself that right, or ask whose it is";

    /// <summary>Why a file can't be read by whom it isn't open to, and what to do.</summary>
    public const string ToRead = $"there is no permission to read it: {Remedy}";

    /// <summary>Why nothing in a folder can be read by whom it isn't open to, and what to do.</summary>
    public static string ToOpen(string folder) => $"there is no permission to open the folder {folder}: {Remedy}";

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
