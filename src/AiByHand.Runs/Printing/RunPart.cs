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
    public IReadOnlyList<PageSource> Worksheets => Sources(Documents.Worksheets, sheet => SheetPainter.TitlesOf(Plan, sheet));

    /// <summary>Its keys, cut alike.</summary>
    public IReadOnlyList<PageSource> Keys => Sources(Documents.Keys, static sheet => [SheetPainter.TitleOf(sheet)]);

    private RunPlan Plan => Manifest.Plan;

    private List<PageSource> Sources(string name, Func<RunSheet, IReadOnlyList<string>> titlesOf)
    {
        var path = Path.Combine(Folder, name);
        if (Plan.Collation == Collation.Copies)
            return [new PageSource(Pdf, 0, [.. Manifest.Copies.SelectMany(copy => copy.Sheets.SelectMany(titlesOf))])];
        var sources = new List<PageSource>();
        var first = 0;
        for (var topic = 0; topic < Plan.Topics.Count; topic++)
        {
            string[] titles = [.. Manifest.Copies.SelectMany(copy => titlesOf(copy.Sheets[topic]))];
            sources.Add(new PageSource(Pdf, first, titles));
            first += titles.Length;
        }
        return sources;

        // Read object by object: a part may be large, and bound by topics it is gone to once for each.
        PdfFile Pdf() => new(File.OpenRead(path));
    }
}
