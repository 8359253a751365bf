using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Publishing;

/// <summary>Paints blocks of copies for a publication, each by itself, whatever is painted beside it.</summary>
internal sealed class PublicationPainter(RunPlan plan, CopySource source, IReadOnlyList<SitePart> parts, PictureWriter pictures, StagedFolder stage, Action done, CancellationToken cancel)
{
    private readonly IReadOnlyList<Range> _blocks = Shard.Whole.Blocks(plan);
    private readonly View[] _views = [.. parts.Select(part => part.View)];

    private readonly string[] _codes = new string[plan.Copies.Count];

    /// <summary>The codes on the sheets of each copy, once all are painted.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>How many blocks there are.</summary>
    public int Count => _blocks.Count;

    /// <summary>Paints a block, and writes its sheets' own files.</summary>
    public PublishedBlock Paint(int block)
    {
        List<RunSheet[]> copies = [];
        for (var place = _blocks[block].Start.Value; place < _blocks[block].End.Value; place++) copies.Add(Nameless(place));
        var pages = copies.ConvertAll(sheets => Array.ConvertAll(sheets, Pages));
        return new PublishedBlock([.. parts.Index().Select(part => Write(part.Item, part.Index, copies, pages))], parts.Contains(SitePart.Keys) ? Rows(copies) : []);
    }

    // From here on nothing knows whose sheet it is, so that nothing can tell.
    private RunSheet[] Nameless(int place)
    {
        var copy = PublicCopy.Of(plan, place);
        var sheets = source(place).Sheets;
        _codes[place] = string.Join(' ', sheets.Select(sheet => sheet.Code));
        return [.. sheets.Select(sheet => sheet with { Copy = copy })];
    }

    // A sheet's page in each part, composed in one go.
    private Page[] Pages(RunSheet sheet)
    {
        cancel.ThrowIfCancellationRequested();
        return SheetPainter.Pages(plan, sheet, _views);
    }

    private PartBlock Write(SitePart part, int view, List<RunSheet[]> copies, List<Page[][]> composed)
    {
        List<Page[][]> pages = [.. copies.Zip(composed, (sheets, copy) => Array.ConvertAll([.. sheets.Zip(copy)], pair => Leaves(part, pair.First, pair.Second[view])))];
        List<long[]> sizes = [];
        foreach (var (place, sheets) in copies.Index())
        {
            sizes.Add(new long[sheets.Length]);
            for (var topic = 0; topic < sheets.Length; topic++)
            {
                cancel.ThrowIfCancellationRequested();
                sizes[place][topic] = Write(part, pages[place][topic], topic, sheets[topic].Copy);
                done();
            }
        }
        return new PartBlock(PackedPages.Of(pages.SelectMany(copy => Bound(part, copy))), sizes);
    }

    private Page[] Leaves(SitePart part, RunSheet sheet, Page page) => !part.IsKeys && plan.HasBack(sheet.Topic) ? [page, SheetPainter.Rules(plan, sheet)] : [page];

    // A copy's pages in the whole document.
    private IEnumerable<Page> Bound(SitePart part, Page[][] sheets) => part.Stacks(plan).SelectMany(stack => stack).Select(leaf => leaf.Kind switch
    {
        LeafKind.Sheet => sheets[leaf.Topic][0],
        LeafKind.Rules => sheets[leaf.Topic][1],
        _ => Composer.Blank(plan.Paper),
    });

    // Gives the PDF's size.
    private long Write(SitePart part, Page[] pages, int topic, Copy copy)
    {
        var title = Documents.Title(plan, null, PublicCopy.Sheet(copy, plan.Topics[topic]));
        var length = 0L;
        stage.Write(part.Folder + part.Pdf(plan, topic, copy), output =>
        {
            PdfWriter.Write(pages, part.IsKeys ? $"{title}, answer key" : title, output);
            length = output.Length;
        });
        stage.Write(part.Folder + part.Picture(plan, topic, copy), output => pictures(pages[0], output, SitePicture.DotsPerInch));
        return length;
    }

    private List<MarkingRow>[] Rows(List<RunSheet[]> copies) =>
        [.. Enumerable.Range(0, plan.Topics.Count).Select(topic => copies.ConvertAll(sheets => SheetSummary.Of(sheets[topic]).Row))];
}
