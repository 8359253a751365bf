using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>Paints blocks of copies, each by itself, whatever is painted beside it.</summary>
/// <param name="plan">The run.</param>
/// <param name="source">Where the sheets come from.</param>
/// <param name="blocks">The blocks, by the copies' places in the run.</param>
/// <param name="stage">Where copies get files of their own, if the run asks for them.</param>
/// <param name="done">Called for each sheet.</param>
/// <param name="cancel">Stops between two sheets.</param>
internal sealed class BlockPainter(RunPlan plan, CopySource source, IReadOnlyList<Range> blocks, StagedFolder stage, Action done, CancellationToken cancel)
{
    /// <summary>Paints a block.</summary>
    public Block Paint(int block)
    {
        List<CopyRecord> records = [], firsts = [];
        List<byte[]> worksheets = [], keys = [], steps = [], slides = [];
        var leftOut = new int[plan.Topics.Count];
        for (var copy = blocks[block].Start.Value; copy < blocks[block].End.Value; copy++)
        {
            var record = source(copy);
            records.Add(record);
            // Packed at once: pages are large, and what lives longer is dear to collect.
            var pages = CopyPainter.Pages(plan, record, plan.IsFirst(copy), Go);
            if (plan.IsSeparate) CopyFiles.Write(plan, record.Copy, pages, stage);
            worksheets.AddRange(PackedPages.Of(pages.Worksheets).Records);
            keys.AddRange(PackedPages.Of(pages.Keys ?? []).Records);
            steps.AddRange(PackedPages.Of(pages.Steps).Records);
            slides.AddRange(PackedPages.Of(pages.Slides).Records);
            if (pages.Keys is not null) firsts.Add(record);
            for (var topic = 0; topic < leftOut.Length; topic++) leftOut[topic] += pages.LeftOutRules[topic] ? 1 : 0;
        }
        return new Block(
            [new PackedPages(worksheets), new PackedPages(keys), new PackedPages(steps), new PackedPages(slides)],
            records.ConvertAll(ManifestWriter.LineOf),
            [.. plan.Topics.Index().Select(topic => firsts.ConvertAll(record => SheetSummary.Of(record.Drawn.Sheets[topic.Index])))],
            records.ConvertAll(MarksRow.Of))
        {
            LeftOutRules = leftOut,
        };
    }

    private void Go()
    {
        cancel.ThrowIfCancellationRequested();
        done();
    }
}
