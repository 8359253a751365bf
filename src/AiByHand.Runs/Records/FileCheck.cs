using System.Globalization;
using AiByHand.Runs.Folders;

namespace AiByHand.Runs.Records;

/// <summary>Whether a file is still as a record has it.</summary>
internal static class FileCheck
{
    /// <summary>How it begins, where the file is another.</summary>
    public const string Changed = "was changed";

    /// <summary>What is wrong with it, or null. No more is read of it than the record says that there is.</summary>
    public static string? Of(string folder, FileRecord record, CancellationToken cancel = default)
    {
        try
        {
            if (InnerName.Flaw(record.Name) is { } flaw) return $"is no file of a run: {flaw}";
            if (InnerName.At(folder, record.Name, out var why) is var standing && standing != Standing.File) return standing == Standing.Nothing ? "is missing" : $"can't be read: {why}";
            var path = Path.Combine(folder, record.Name);
            if (PlainFile.Length(path) is var length && length != record.Bytes) return string.Create(CultureInfo.InvariantCulture, $"{Changed}: it has {length} bytes, in the record {record.Bytes}");
            return PlainFile.Describe(path, record.Name, cancel) == record ? null : $"{Changed}: its SHA-256 is another";
        }
        catch (UnauthorizedAccessException)
        {
            return $"can't be read: {Permission.Told(Path.Combine(folder, record.Name))}";
        }
        catch (IOException failure)
        {
            return $"can't be read: {failure.Message.ReplaceLineEndings(" ")}";
        }
    }
}
