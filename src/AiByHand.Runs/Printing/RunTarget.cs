using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>Where a run goes, with what may give way to it there. A folder that records other sheets is left alone: they may have been handed out, and it alone leads to their keys.</summary>
internal sealed class RunTarget
{
    private const string Whose = "run";

    private readonly string _folder;
    private readonly EarlierRun? _earlier;
    private readonly string? _difference;
    private readonly FolderRights _rights;

    private RunTarget(string folder, EarlierRun? earlier, string? difference)
    {
        _folder = folder;
        _earlier = earlier;
        _difference = difference;
        _rights = new FolderRights(folder, earlier?.Files ?? [], Whose);
    }

    /// <summary>What to say when all is in place.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Looks at a folder before anything is made for it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="plan">The run.</param>
    /// <param name="shard">Which part of it.</param>
    /// <param name="hasReport">Whether a report is added.</param>
    /// <param name="replaces">Whether other sheets may be replaced.</param>
    /// <exception cref="RunException">The folder holds other sheets, or somebody's files.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">A folder or a link is in the place of a file.</exception>
    public static RunTarget Of(string folder, RunPlan plan, Shard shard, bool hasReport, bool replaces)
    {
        var earlier = EarlierRun.In(folder);
        var difference = earlier?.DifferenceTo(plan, shard);
        if (difference is not null && !replaces)
        {
            throw new RunException($"{folder} holds sheets of {difference}, and may be all that leads to their keys: --out DIR prints elsewhere, --replace takes their place and keeps their record");
        }
        var target = new RunTarget(folder, earlier, difference);
        target._rights.Refuse(Documents.Names(plan, hasReport));
        return target;
    }

    /// <summary>The report of the same run before, which stays where no new one is made; else null.</summary>
    public FileRecord? EarlierReport(CancellationToken cancel) =>
        _difference is null && _earlier?.Files.FirstOrDefault(file => file.Name == Documents.Report) is { } report && _rights.IsIntact(report, cancel) ? report : null;

    /// <summary>Moves everything into place.</summary>
    /// <param name="stage">Where it waits.</param>
    /// <param name="names">What was written, the record last.</param>
    /// <param name="stays">Files of before that stay.</param>
    /// <param name="cancel">Stops before the first move.</param>
    public IReadOnlyList<string> Fill(StagedFolder stage, IReadOnlyList<string> names, IEnumerable<string> stays, CancellationToken cancel)
    {
        var kept = _difference is null ? null : _earlier!.Own;
        var name = kept is null ? "" : KeptRecord.MoveOf(_folder, kept).To;
        var paths = stage.Finish(names, _rights, kept, stays, cancel);
        Notes = stage.Notes;
        if (kept is not null) Notes = [.. Notes, $"the record of the sheets that were there stays as {Path.Combine(_folder, name)}: with it their keys can be printed again"];
        return paths;
    }
}
