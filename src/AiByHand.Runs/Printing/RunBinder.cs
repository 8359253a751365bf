using AiByHand.Pages.Writers;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>Binds the parts of a run, printed one by one on whatever machines, into the files that printing it whole gives, byte for byte.</summary>
public static class RunBinder
{
    /// <summary>The parts that a folder stands for, whatever they are called: those in it, told by their records; else itself, if it is one.</summary>
    /// <exception cref="RunException">There are none.</exception>
    public static IReadOnlyList<string> PartsIn(string folder)
    {
        const string taken = "bind takes the folders that run --shard has filled, or one that holds them";
        if (!Directory.Exists(folder)) throw new RunException(Permission.IsLacking(folder) ? $"can't read {folder}: {Permission.Told(folder)}" : File.Exists(folder) ? $"{folder} is a file; {taken}" : $"there is no folder {folder}; {taken}");
        string[] parts;
        try
        {
            parts = [.. Directory.GetDirectories(folder).Where(inner => ManifestFile.ShardIn(inner) is { IsWhole: false }).Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new RunException($"can't read {folder}: {Permission.Told(folder)}", denied);
        }
        if (parts.Length > 0) return parts;
        return ManifestFile.ShardIn(folder) switch
        {
            null => throw new RunException($"{folder} holds no part of a run; {taken}"),
            { IsWhole: true } => throw new RunException($"{folder} holds a whole run: nothing is left to bind"),
            _ => [folder],
        };
    }

    /// <summary>Binds the parts.</summary>
    /// <param name="folders">The parts' folders, in any order.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="hasReport">Whether a report is added.</param>
    /// <param name="replaces">Whether it may take the place of other sheets in the folder; their record stays.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <exception cref="RunException">The parts don't make a whole: one is missing, damaged, or of another run; the message says which.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    public static PrintedRun Bind(IReadOnlyList<string> folders, string folder, bool hasReport, bool replaces = false, CancellationToken cancel = default)
    {
        List<(RunRecord, RunPlan)> known = [];
        var parts = folders.Select(part => Open(part, known, cancel)).OrderBy(part => part.Manifest.Shard.Part).ToList();
        var first = parts[0].Manifest;
        foreach (var part in parts) RefuseStranger(part, parts[0]);
        for (var i = 0; i < Math.Max(parts.Count, first.Shard.Parts); i++)
        {
            if (i >= parts.Count || parts[i].Manifest.Shard.Part > i + 1) throw new RunException($"part {i + 1}/{first.Shard.Parts} is missing");
            if (parts[i].Manifest.Shard.Part < i + 1) throw new RunException($"part {parts[i].Manifest.Shard} is there twice: in {parts[i - 1].Folder} and in {parts[i].Folder}");
        }
        using var stage = new StagedFolder(folder);
        var target = RunTarget.Of(folder, first.Plan, Shard.Whole, hasReport, replaces);
        var binding = new RunBinding(first.Plan, first.Bands, first.Version, Shard.Whole, hasReport);
        List<PageStore> stores = [];
        try
        {
            foreach (var part in parts)
            {
                cancel.ThrowIfCancellationRequested();
                CopyOwnFiles(part, stage);
                stores.Add(part.Pages());
                binding.Add(stores[^1]);
                binding.Add(part.Manifest);
            }
            var paths = binding.Write(stage, target, cancel);
            foreach (var place in parts.Select(part => Path.GetDirectoryName(Path.GetFullPath(part.Folder))).OfType<string>().Distinct()) SharedSearch.Clear(place);
            return new PrintedRun(paths, target.Notes);
        }
        catch (InvalidDataException damage)
        {
            throw new RunException($"a part's {Documents.Records} can't be bound: {damage.Message} Print the parts again", damage);
        }
        finally
        {
            foreach (var store in stores) store.Dispose();
        }
    }

    private static RunPart Open(string folder, List<(RunRecord, RunPlan)> known, CancellationToken cancel)
    {
        var manifest = ManifestFile.Read(Path.Combine(folder, Manifest.FileName), known);
        foreach (var file in manifest.Files)
        {
            if (FileCheck.Of(folder, file, cancel) is { } wrong) throw new RunException($"{Path.Combine(folder, file.Name)} {wrong}; print part {manifest.Shard} again");
        }
        return new RunPart(folder, manifest);
    }

    private static void RefuseStranger(RunPart part, RunPart first)
    {
        var (mine, other) = (part.Manifest, first.Manifest);
        var difference = !RunMeaning.AreSame(mine.Plan, other.Plan) ? "another run"
            : mine.Shard.Parts != other.Shard.Parts ? $"a run cut into {mine.Shard.Parts}, not into {other.Shard.Parts}"
            : mine.Version != other.Version ? "another version of the program"
            : null;
        if (difference is not null) throw new RunException($"{part.Folder} is from {difference} than {first.Folder}: print it again");
    }

    private static void CopyOwnFiles(RunPart part, StagedFolder stage)
    {
        var plan = part.Manifest.Plan;
        if (!plan.IsSeparate) return;
        var start = part.Manifest.Shard.Of(plan).Start.Value;
        foreach (var (place, copy) in part.Manifest.Copies.Index())
        {
            foreach (var name in CopyFiles.Names(copy.Copy, plan.IsFirst(start + place)))
            {
                stage.Guard(name, () => File.Copy(Path.Combine(part.Folder, name), stage.PathOf(name), overwrite: true));
            }
        }
    }
}
