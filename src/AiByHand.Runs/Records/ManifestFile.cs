using System.Text;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Records;

/// <summary>Manifests on disk.</summary>
public static class ManifestFile
{
    // A hundred thousand copies have a few hundred.
    internal const int MostMegabytes = 1024;

    private const int Start = 4096;

    /// <summary>The manifest that a user means: a run's folder stands for the one in it.</summary>
    /// <exception cref="RunException">What is named can be no path.</exception>
    public static string PathOf(string fileOrFolder)
    {
        if (!IsPath(fileOrFolder)) throw new RunException("what is named is no path: the folder of a run is expected, or its manifest");
        return Directory.Exists(fileOrFolder) ? Path.Combine(fileOrFolder, Manifest.FileName) : fileOrFolder;
    }

    // Empty ones, and those with the sign that ends a text in other languages, are refused by the system in its own way.
    private static bool IsPath(string fileOrFolder) => fileOrFolder.Length > 0 && !fileOrFolder.Contains('\0', StringComparison.Ordinal);

    /// <summary>Whether a file that a user names is meant for a record, or a folder with one.</summary>
    public static bool IsMeant(string fileOrFolder)
    {
        if (Directory.Exists(fileOrFolder)) return true;
        if (!IsPath(fileOrFolder)) return false;
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
    public static Manifest Read(string fileOrFolder) => Read(fileOrFolder, []);

    /// <summary>The same, of one of several records.</summary>
    /// <param name="fileOrFolder">The manifest, or the run's folder.</param>
    /// <param name="known">Runs that were read from the others, and grow by this one's.</param>
    internal static Manifest Read(string fileOrFolder, List<(RunRecord Record, RunPlan Plan)> known)
    {
        var path = PathOf(fileOrFolder);
        StagedFolder.PutRight(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            var bytes = BoundedFile.Read(path, MostMegabytes);
            RefuseRunFile(bytes, path);
            return ManifestReader.Read(bytes, path, known);
        }
        catch (UnreadableException wrong)
        {
            if (Directory.Exists(fileOrFolder) && HoldsParts(fileOrFolder)) throw new RunException($"{fileOrFolder} holds parts of a run that aren't bound yet: first aibyhand bind {fileOrFolder}", wrong);
            throw new RunException($"can't read {path}: {wrong.Message}{(Directory.Exists(fileOrFolder) && wrong.InnerException is not UnauthorizedAccessException ? "; the folder of a run has one" : "")}", wrong);
        }
    }

    /// <summary>Reads the manifest of a whole run.</summary>
    /// <param name="fileOrFolder">The manifest, or the run's folder.</param>
    /// <param name="verb">What is done with it: <c>mark</c>.</param>
    /// <exception cref="RunException">It can't be read, isn't one, or is a part's; the message says what to do.</exception>
    public static Manifest ReadWhole(string fileOrFolder, string verb)
    {
        var manifest = Read(fileOrFolder);
        if (manifest.Shard.IsWhole) return manifest;
        var parts = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Directory.Exists(fileOrFolder) ? fileOrFolder : Path.GetDirectoryName(fileOrFolder) ?? "")) is { Length: > 0 } above ? above : ".";
        throw new RunException($"{fileOrFolder} is part {manifest.Shard} of a run: bind all its parts (aibyhand bind {parts}), and {verb} the whole");
    }

    /// <summary>Which part of a run a folder holds, or the whole of one; null for neither.</summary>
    /// <exception cref="RunException">Its record is damaged, or can't be read.</exception>
    internal static Shard? ShardIn(string folder)
    {
        var path = Path.Combine(folder, Manifest.FileName);
        if (Permission.IsLacking(path)) throw new RunException($"can't read {path}: {Permission.Told(path)}");
        if (!File.Exists(path) || !IsMeant(path)) return null;
        StagedFolder.PutRight(folder);
        try
        {
            using var json = RecordJson.Parse(BoundedFile.Read(path, MostMegabytes), path);
            return RunRecord.Read(json.RootElement).Shard;
        }
        catch (FormatException damage)
        {
            throw new RunException($"{path}: this is no manifest of a run, or a damaged one: {damage.Message}", damage);
        }
        catch (UnreadableException wrong)
        {
            throw new RunException($"can't read {path}: {wrong.Message}", wrong);
        }
    }

    // Whoever prints a run in parts finds no record beside them before they are bound.
    private static bool HoldsParts(string folder)
    {
        try
        {
            return Directory.EnumerateDirectories(folder).Any(inner => ShardIn(inner) is { IsWhole: false });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RunException)
        {
            return false;
        }
    }

    // What else than JSON is handed in is mostly the run file beside it.
    private static void RefuseRunFile(ReadOnlyMemory<byte> bytes, string path)
    {
        var isYaml = path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        if (isYaml && RecordJson.Utf8(bytes).Span.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            throw new RunException($"{path} is a run file or a topic, not the record of a run: that is {Manifest.FileName} in the folder that 'run' has printed into");
        }
    }
}
