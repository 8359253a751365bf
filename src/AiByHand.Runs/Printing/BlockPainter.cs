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
        var records = new List<CopyRecord>();
        var pages = new List<CopyPages>();
        for (var copy = blocks[block].Start.Value; copy < blocks[block].End.Value; copy++)
        {
            var record = source(copy);
            records.Add(record);
            pages.Add(CopyPainter.Pages(plan, record, plan.IsFirst(copy), Go));
            if (plan.IsSeparate) CopyFiles.Write(plan, record.Copy, pages[^1], stage);
        }
        var firsts = records.Where((_, place) => pages[place].Keys is not null).ToList();
        return new Block(
            [PackedPages.Of(pages.SelectMany(copy => copy.Worksheets)), PackedPages.Of(pages.SelectMany(copy => copy.Keys ?? [])), PackedPages.Of(pages.SelectMany(copy => copy.Steps)), PackedPages.Of(pages.SelectMany(copy => copy.Slides))],
            records.ConvertAll(ManifestWriter.LineOf),
            [.. plan.Topics.Index().Select(topic => firsts.ConvertAll(record => SheetSummary.Of(record.Drawn.Sheets[topic.Index])))],
            records.ConvertAll(MarksRow.Of))
        {
            LeftOutRules = [.. plan.Topics.Index().Select(topic => pages.Count(copy => copy.LeftOutRules[topic.Index]))],
        };
    }

    private void Go()
    {
        cancel.ThrowIfCancellationRequested();
        done();
    }
}
