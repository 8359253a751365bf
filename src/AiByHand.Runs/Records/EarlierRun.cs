using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Records;

/// <summary>The run that a folder holds already, and whose sheets may be in somebody's hands.</summary>
public sealed class EarlierRun
{
    private readonly RunRecord _record;
    private readonly Lazy<RunPlan?> _plan;

    private EarlierRun(string folder, RunRecord record, FileRecord own)
    {
        Folder = folder;
        _record = record;
        Own = own;
        _plan = new Lazy<RunPlan?>(PlanOf);
    }

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>Its master seed.</summary>
    public MasterSeed Seed => _record.Seed;

    /// <summary>The record itself, as a file.</summary>
    internal FileRecord Own { get; }

    /// <summary>Its files, the record among them.</summary>
    internal IReadOnlyList<FileRecord> Files => [.. _record.Files, Own];

    /// <summary>The run of a folder; null where there is none.</summary>
    /// <exception cref="RunException">There is a <see cref="Manifest.FileName"/> that isn't the record of a run: nothing is known of what lies beside it.</exception>
    public static EarlierRun? In(string folder)
    {
        StagedFolder.PutRight(folder);
        var path = Path.Combine(folder, Manifest.FileName);
        try
        {
            switch (InnerName.At(folder, Manifest.FileName, out var why))
            {
                case Standing.Nothing:
                    return null;
                case Standing.Other:
                    throw InnerName.Refusal(folder, Manifest.FileName, why);
            }
            var bytes = BoundedFile.Read(path, ManifestFile.MostMegabytes);
            using var document = RecordJson.Parse(bytes, path);
            return new EarlierRun(folder, RunRecord.Read(document.RootElement), FileRecord.Of(bytes.Span, Manifest.FileName));
        }
        // The last but one is what half a sign in a text gives.
        catch (Exception wrong) when (wrong is UnreadableException or RunException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new RunException($"{path} is no record of a run that can be read, and it isn't known whose files lie beside it: move it, or print into another folder", wrong);
        }
    }

    /// <summary>In what another run is, in words that go on from "of"; null if it is the same run again.</summary>
    public string? DifferenceTo(RunPlan plan, Shard shard) => _plan.Value is { } mine ? RunMeaning.Difference(plan, shard, mine, _record.Shard) : "a run that can't be read any more";

    /// <summary>Whether a run would be the same but for its seed.</summary>
    public bool IsButForTheSeed(RunPlan plan, Shard shard) => DifferenceTo(plan with { Seed = Seed }, shard) is null;

    /// <summary>Whether a run would be the same but for its seed and whom it is for.</summary>
    public bool IsButForTheRoster(RunPlan plan, Shard shard) => _plan.Value is { } mine && IsButForTheSeed(plan with { Copies = mine.Copies }, shard);

    private RunPlan? PlanOf()
    {
        try
        {
            return RunReader.Read(_record);
        }
        catch (Exception wrong) when (wrong is FileMistakesException or KeyNotFoundException or SizeException)
        {
            return null;
        }
    }
}
