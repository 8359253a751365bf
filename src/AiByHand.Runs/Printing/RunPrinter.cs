using System.Globalization;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Runs.Printing;

/// <summary>Prints a run, or a part of it, into a folder: what comes out is the same bytes on any number of cores.</summary>
/// <param name="plan">The run.</param>
/// <param name="bands">Each topic's band.</param>
/// <param name="version">The program that the manifest names.</param>
public sealed class RunPrinter(RunPlan plan, IReadOnlyList<EffortBand> bands, string version)
{
    private const int MostNamed = 3;

    /// <summary>Which part is printed.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether a report is added.</summary>
    public bool HasReport { get; init; }

    /// <summary>Whether it may take the place of other sheets in the folder; their record stays.</summary>
    public bool Replaces { get; init; }

    /// <summary>Once it has printed: what whoever handed the run in should know, one line each.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Called before each step of moving into place; nothing but a test listens.</summary>
    internal Action<string>? BeforeStep { get; init; }

    /// <summary>How many pages a run's worksheets have, empty backs among them.</summary>
    public static long PagesOf(RunPlan plan) => (long)plan.Copies.Count * Leaf.Count(Leaf.Worksheets(plan));

    /// <summary>Looks whether a folder is free for the run, before anything is drawn.</summary>
    /// <exception cref="RunException">The folder holds other sheets, or files that are nobody's of the program.</exception>
    /// <exception cref="OutputException">A folder or a link is in the place of a file.</exception>
    public void Check(string folder) => RunTarget.Of(folder, plan, Shard, HasReport, Replaces);

    /// <summary>Prints.</summary>
    /// <param name="source">Where the sheets come from.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="done">Called for each sheet, from any thread.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <returns>The files' paths.</returns>
    /// <exception cref="RunException">A sheet can't be made, or the folder isn't free for the run.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<string> Print(CopySource source, string folder, Action done, CancellationToken cancel = default)
    {
        using var stage = new StagedFolder(folder, BeforeStep);
        var target = RunTarget.Of(folder, plan, Shard, HasReport, Replaces);
        using var spool = stage.Guard(Manifest.FileName, () => new Spool(stage.PathOf(".spool")));
        using var store = stage.Guard(Documents.Records, () => PageStore.Create(stage.PathOf(Documents.Records), plan.Type.Own, Documents.InStore, isKept: !Shard.IsWhole));
        var blocks = Shard.Blocks(plan);
        var painter = new BlockPainter(plan, source, blocks, stage, done, cancel);
        var binding = new RunBinding(plan, bands, version, Shard, HasReport);
        binding.Add(store);
        var leftOut = new int[plan.Topics.Count];
        InOrder.Run(blocks.Count, painter.Paint, block => stage.Guard(Documents.Worksheets, () =>
        {
            Add(block, store, binding, spool);
            for (var topic = 0; topic < leftOut.Length; topic++) leftOut[topic] += block.LeftOutRules[topic];
        }), cancel);
        var paths = binding.Write(stage, target, cancel);
        Notes = [.. NoteOf(leftOut), .. target.Notes];
        return paths;
    }

    private static void Add(Block block, PageStore store, RunBinding binding, Spool spool)
    {
        foreach (var (document, pages) in block.Pages.Index()) store.Add(document, pages);
        binding.Add(block, spool);
    }

    // In one line, however many topics.
    private IEnumerable<string> NoteOf(int[] leftOut)
    {
        List<string> full = [.. plan.Topics.Where((_, topic) => leftOut[topic] > 0).Select(topic => topic.Key)];
        if (full.Count == 0) return [];
        var sheets = leftOut.Sum();
        var named = Counted.Named(full, MostNamed, what: "topics");
        return [string.Create(CultureInfo.InvariantCulture, $"{named}: the page is full, so the rules were left out on {sheets} {(sheets == 1 ? "sheet" : "sheets")}; rules: back prints them behind each sheet")];
    }
}
