namespace AiByHand.Runs.Records;

/// <summary>Manifests on disk.</summary>
public static class ManifestFile
{
    /// <summary>Reads a manifest.</summary>
    /// <exception cref="RunException">It can't be read, or isn't one.</exception>
    public static Manifest Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RunException($"can't read {path}: {(Directory.Exists(path) ? "it is a folder" : !File.Exists(path) ? "there is no such file" : failure.Message.ReplaceLineEndings(" "))}", failure);
        }
        return ManifestReader.Read(bytes, path);
    }
}
