using AiByHand.Pages.Shapes;
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
internal sealed class BlockPainter(RunPlan plan, SheetSource source, IReadOnlyList<Range> blocks, StagedFolder stage, Action done, CancellationToken cancel)
{
    /// <summary>Paints a block.</summary>
    public Block Paint(int block)
    {
        var records = new List<CopyRecord>();
        var pages = new List<SheetPages[]>();
        for (var copy = blocks[block].Start.Value; copy < blocks[block].End.Value; copy++)
        {
            var record = source(copy);
            records.Add(record);
            pages.Add(Pages(record));
            if (plan.IsSeparate) CopyFiles.Write(plan, record.Copy, pages[^1], stage);
        }
        return new Block(
            [Packed(pages, static sheet => sheet.Worksheet), Packed(pages, static sheet => [sheet.Key])],
            records.ConvertAll(ManifestWriter.LineOf),
            [.. plan.Topics.Index().Select(topic => records.ConvertAll(record => SheetSummary.Of(record.Sheets[topic.Index])))])
        {
            LeftOutRules = [.. plan.Topics.Index().Select(topic => pages.Count(sheets => sheets[topic.Index].Key.HasLeftOutRules))],
        };
    }

    private SheetPages[] Pages(CopyRecord record)
    {
        var pages = new SheetPages[record.Sheets.Count];
        for (var page = 0; page < pages.Length; page++)
        {
            cancel.ThrowIfCancellationRequested();
            pages[page] = SheetPainter.Pages(plan, record.Sheets[page]);
            done();
        }
        return pages;
    }

    private static PackedPages Packed(List<SheetPages[]> copies, Func<SheetPages, Page[]> view) => PackedPages.Of(copies.SelectMany(copy => copy).SelectMany(view));
}
