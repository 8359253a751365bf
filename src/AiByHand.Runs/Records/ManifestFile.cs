using System.Text;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Records;

/// <summary>Manifests on disk.</summary>
public static class ManifestFile
{
    // A hundred thousand copies have a few hundred.
    internal const int MostMegabytes = 1024;

    private const int Start = 4096;

    /// <summary>The manifest that a user means: a run's folder stands for the one in it.</summary>
    public static string PathOf(string fileOrFolder) => Directory.Exists(fileOrFolder) ? Path.Combine(fileOrFolder, Manifest.FileName) : fileOrFolder;

    /// <summary>Whether a file that a user names is meant for a record, or a folder with one.</summary>
    public static bool IsMeant(string fileOrFolder)
    {
        if (Directory.Exists(fileOrFolder)) return true;
        try
        {
            return RunRecord.LooksLikeOne(Encoding.UTF8.GetString(RecordJson.Utf8(PlainFile.ReadStart(fileOrFolder, Start)).Span));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="fileOrFolder">The manifest, or the run's folder. A folder that a run was stopped in while its files were moved is put right before.</param>
    /// <exception cref="RunException">It can't be read, or isn't one.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">The folder has to be put right, and can't be.</exception>
    public static Manifest Read(string fileOrFolder)
    {
        var path = PathOf(fileOrFolder);
        StagedFolder.PutRight(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            var bytes = BoundedFile.Read(path, MostMegabytes);
            RefuseRunFile(bytes, path);
            return ManifestReader.Read(bytes, path);
        }
        catch (UnreadableException wrong)
        {
            throw new RunException($"can't read {path}: {wrong.Message}{(Directory.Exists(fileOrFolder) ? "; the folder of a run has one" : "")}", wrong);
        }
    }

    // What else than JSON is handed in is mostly the run file beside it.
    private static void RefuseRunFile(ReadOnlyMemory<byte> bytes, string path)
    {
        var isYaml = path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        if (isYaml && RecordJson.Utf8(bytes).Span.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
            throw new RunException($"{path} is a run file or a topic, not the record of a run: that is {Manifest.FileName} in the folder that 'run' has printed into");
    }
}
