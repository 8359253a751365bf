using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Publishing;

/// <summary>Paints blocks of copies for a publication, each by itself, whatever is painted beside it.</summary>
internal sealed class PublicationPainter(RunPlan plan, SheetSource source, IReadOnlyList<SitePart> parts, StagedFolder stage, Action done, CancellationToken cancel)
{
    /// <summary>How many blocks there are.</summary>
    public int Count => (plan.Copies.Count + Shard.BlockSize - 1) / Shard.BlockSize;

    /// <summary>Paints a block, and writes its sheets' own files.</summary>
    public PublishedBlock Paint(int block)
    {
        var first = block * Shard.BlockSize;
        List<RunSheet[]> copies = [];
        for (var place = first; place < Math.Min(plan.Copies.Count, first + Shard.BlockSize); place++) copies.Add(Nameless(place));
        return new PublishedBlock([.. parts.Select(part => Paint(part, copies, first))], parts.Contains(SitePart.Keys) ? Rows(copies) : []);
    }

    // From here on nothing knows whose sheet it is, so that nothing can tell. What has neither id nor name is called by its group.
    private RunSheet[] Nameless(int place)
    {
        var sheets = source(place).Sheets;
        if (!plan.Copies[place].IsPupils) return [.. sheets];
        var copy = new Copy("", Group: PublicCopy.Of(plan, place).Label);
        return [.. sheets.Select(sheet => sheet with { Copy = copy })];
    }

    private PartBlock Paint(SitePart part, List<RunSheet[]> copies, int first)
    {
        List<Page[]> pages = [];
        List<long[]> sizes = [];
        foreach (var (place, sheets) in copies.Index())
        {
            var copy = PublicCopy.Of(plan, first + place);
            pages.Add(new Page[sheets.Length]);
            sizes.Add(new long[sheets.Length]);
            for (var topic = 0; topic < sheets.Length; topic++)
            {
                cancel.ThrowIfCancellationRequested();
                var sheet = sheets[topic];
                var page = SheetPainter.Page(plan, sheet, part.View, Imprints.Of(plan, sheet)) with { Title = copy.Before(TopicTitle.Of(sheet.Topic)) };
                pages[place][topic] = page;
                sizes[place][topic] = Write(part, page, topic, copy);
                done();
            }
        }
        return new PartBlock(Piece.Of(plan.Collation, pages), sizes);
    }

    // Gives the PDF's size.
    private long Write(SitePart part, Page page, int topic, PublicCopy copy)
    {
        var title = Documents.Title(plan, null, copy.After(TopicTitle.Of(plan.Topics[topic])));
        var length = 0L;
        stage.Write(part.Folder + part.Pdf(plan, topic, copy), output =>
        {
            PdfWriter.Write([page], part.IsKeys ? $"{title}, answer key" : title, output);
            length = output.Length;
        });
        stage.Write(part.Folder + part.Picture(plan, topic, copy), output => PngWriter.Write(page, output, SitePicture.DotsPerInch));
        return length;
    }

    private List<MarkingRow>[] Rows(List<RunSheet[]> copies) =>
        [.. Enumerable.Range(0, plan.Topics.Count).Select(topic => copies.ConvertAll(sheets => SheetSummary.Of(sheets[topic]).Row))];
}
