namespace AiByHand.Runs.Records;

/// <summary>Whether a file is still as a record has it.</summary>
internal static class FileCheck
{
    /// <summary>How it begins, where the file is another.</summary>
    public const string Changed = "was changed";

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Of(string folder, FileRecord record)
    {
        try
        {
            var path = Path.Combine(folder, record.Name);
            return !File.Exists(path) ? "is missing" : FileRecord.Of(path, record.Name) == record ? null : $"{Changed}: its SHA-256 is another";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"can't be read: {failure.Message.ReplaceLineEndings(" ")}";
        }
    }
}
