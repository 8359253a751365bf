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
    public IReadOnlyList<PageSource> Worksheets => Sources(Documents.Worksheets, Manifest.Copies);

    /// <summary>Its keys, cut alike; none where none of its copies is the first with its sheets.</summary>
    public IReadOnlyList<PageSource> Keys => Firsts is { Count: > 0 } firsts ? Sources(Documents.Keys, firsts) : [];

    private RunPlan Plan => Manifest.Plan;

    /// <summary>The copies that are the first of the run with their sheets: those whose keys it holds.</summary>
    public IReadOnlyList<CopyRecord> Firsts
    {
        get
        {
            var start = Manifest.Shard.Of(Plan).Start.Value;
            return [.. Manifest.Copies.Where((_, place) => Plan.IsFirst(start + place)).Select(copy => copy.Drawn)];
        }
    }

    // The document has first everybody's first stack, then everybody's second.
    private List<PageSource> Sources(string name, IReadOnlyList<CopyRecord> copies)
    {
        var path = Path.Combine(Folder, name);
        var stacks = Leaf.Stacks(Plan).Select(_ => new List<string>()).ToList();
        foreach (var copy in copies)
        {
            foreach (var (stack, titles) in CopyPainter.Titles(Plan, copy).Index()) stacks[stack].AddRange(titles);
        }
        var sources = new List<PageSource>();
        var first = 0;
        foreach (var titles in stacks)
        {
            sources.Add(new PageSource(Pdf, first, titles));
            first += titles.Count;
        }
        return sources;

        // Read object by object: a part may be large, and bound by topics it is gone to once for each.
        PdfFile Pdf() => new(File.OpenRead(path));
    }
}
