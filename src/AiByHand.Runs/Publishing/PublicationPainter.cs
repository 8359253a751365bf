using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Publishing;

/// <summary>Paints blocks of copies for a publication, each by itself, whatever is painted beside it.</summary>
internal sealed class PublicationPainter(RunPlan plan, SheetSource source, IReadOnlyList<SitePart> parts, StagedFolder stage, Action done, CancellationToken cancel)
{
    private readonly int _size = Shard.BlockSize(plan.Topics.Count);

    /// <summary>How many blocks there are.</summary>
    public int Count => (plan.Copies.Count + _size - 1) / _size;

    /// <summary>Paints a block, and writes its sheets' own files.</summary>
    public PublishedBlock Paint(int block)
    {
        var first = block * _size;
        List<RunSheet[]> copies = [];
        for (var place = first; place < Math.Min(plan.Copies.Count, first + _size); place++) copies.Add(Nameless(place));
        return new PublishedBlock([.. parts.Select(part => Paint(part, copies))], parts.Contains(SitePart.Keys) ? Rows(copies) : []);
    }

    // From here on nothing knows whose sheet it is, so that nothing can tell.
    private RunSheet[] Nameless(int place)
    {
        var copy = PublicCopy.Of(plan, place);
        return [.. source(place).Sheets.Select(sheet => sheet with { Copy = copy })];
    }

    private PartBlock Paint(SitePart part, List<RunSheet[]> copies)
    {
        List<Page[]> pages = [];
        List<long[]> sizes = [];
        foreach (var (place, sheets) in copies.Index())
        {
            pages.Add(new Page[sheets.Length]);
            sizes.Add(new long[sheets.Length]);
            for (var topic = 0; topic < sheets.Length; topic++)
            {
                cancel.ThrowIfCancellationRequested();
                var page = SheetPainter.Page(plan, sheets[topic], part.View, Imprints.Of(plan, sheets[topic]));
                pages[place][topic] = page;
                sizes[place][topic] = Write(part, page, topic, sheets[topic].Copy);
                done();
            }
        }
        return new PartBlock(Piece.Of(plan.Collation, pages), sizes);
    }

    // Gives the PDF's size.
    private long Write(SitePart part, Page page, int topic, Copy copy)
    {
        var title = Documents.Title(plan, null, PublicCopy.Sheet(copy, plan.Topics[topic]));
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
