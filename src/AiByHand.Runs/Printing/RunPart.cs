using AiByHand.Pages.Writers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>A printed part of a run.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Manifest">Its record.</param>
internal sealed record RunPart(string Folder, Manifest Manifest)
{
    /// <summary>Its worksheets, in the pieces that stay together.</summary>
    public IReadOnlyList<PageSource> Worksheets => Sources(Documents.Worksheets);

    /// <summary>Its keys, cut alike.</summary>
    public IReadOnlyList<PageSource> Keys => Sources(Documents.Keys);

    private RunPlan Plan => Manifest.Plan;

    private List<PageSource> Sources(string name)
    {
        var path = Path.Combine(Folder, name);
        var copies = Manifest.Copies.Count;
        if (Plan.Collation == Collation.Copies)
            return [new PageSource(Pdf, 0, [.. Manifest.Copies.SelectMany(copy => copy.Sheets.Select(SheetPainter.TitleOf))])];
        return [.. Plan.Topics.Index().Select(topic => new PageSource(
            Pdf,
            topic.Index * copies,
            Manifest.Copies.Select(copy => SheetPainter.TitleOf(copy.Sheets[topic.Index])).ToList()))];

        // Read object by object: a part may be large, and bound by topics it is gone to once for each.
        PdfFile Pdf() => new(File.OpenRead(path));
    }
}
