using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Records;

/// <summary>Manifests on disk.</summary>
public static class ManifestFile
{
    // A hundred thousand copies have a few hundred.
    private const int MostMegabytes = 1024;

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="RunException">It can't be read, or isn't one.</exception>
    public static Manifest Read(string path)
    {
        try
        {
            return ManifestReader.Read(BoundedFile.Read(path, MostMegabytes), path);
        }
        catch (UnreadableException wrong)
        {
            throw new RunException($"can't read {path}: {wrong.Message}", wrong);
        }
    }
}
