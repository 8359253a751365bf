using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>A copy's pages, in the stacks that leave the copier together.</summary>
/// <param name="Worksheets">Its worksheets.</param>
/// <param name="Keys">Its keys; null where an earlier copy has the same sheets, and their keys stand there.</param>
internal sealed record CopyPages(IReadOnlyList<Page[]> Worksheets, IReadOnlyList<Page[]>? Keys);

/// <summary>Copy to pages: cover, sheets, empty backs.</summary>
internal static class CopyPainter
{
    private const string CoverTitle = "Cover";

    private static readonly View[] Both = [View.Worksheet, View.Key];

    /// <summary>A copy's pages.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="record">The copy.</param>
    /// <param name="hasKeys">Whether its keys are made as well.</param>
    /// <param name="done">Called for each sheet, before it is made.</param>
    /// <exception cref="RunException">A page has no room for its sheet; the message names it.</exception>
    public static CopyPages Pages(RunPlan plan, CopyRecord record, bool hasKeys, Action done)
    {
        if (record.Copy.Variant is null)
        {
            var both = Stacks(plan, record, hasKeys ? Both : [View.Worksheet], done);
            return new CopyPages(both[0], hasKeys ? both[1] : null);
        }
        return new CopyPages(Stacks(plan, record, [View.Worksheet], done)[0], hasKeys ? Stacks(plan, record.Drawn, [View.Key], static () => { })[0] : null);
    }

    /// <summary>The bookmarks of these pages, empty for a page without.</summary>
    public static IReadOnlyList<string[]> Titles(RunPlan plan, CopyRecord record) =>
        [.. Leaf.Stacks(plan).Select(stack => stack.Select(leaf => leaf.Kind switch
        {
            LeafKind.Cover => CoverOf(record),
            LeafKind.Sheet => SheetPainter.TitleOf(record.Sheets[leaf.Topic]),
            _ => "",
        }).ToArray())];

    // For each view the stacks.
    private static IReadOnlyList<IReadOnlyList<Page[]>> Stacks(RunPlan plan, CopyRecord record, View[] views, Action done)
    {
        List<Page[][]> stacks = [];
        foreach (var stack in Leaf.Stacks(plan)) stacks.Add([.. stack.Select(Pages)]);
        return [.. views.Select((_, view) => stacks.ConvertAll(stack => Array.ConvertAll(stack, pages => pages[view])))];

        Page[] Pages(Leaf leaf)
        {
            switch (leaf.Kind)
            {
                case LeafKind.Cover:
                    return Array.ConvertAll(Cover(plan, record, views), page => page with { Title = CoverOf(record) });
                case LeafKind.Sheet:
                    done();
                    return SheetPainter.Pages(plan, record.Sheets[leaf.Topic], views);
                default:
                    return Array.ConvertAll(views, _ => Composer.Blank(plan.Paper));
            }
        }
    }

    private static Page[] Cover(RunPlan plan, CopyRecord record, View[] views)
    {
        try
        {
            return Composer.Compose(Imprints.CoverOf(plan, record), views, plan.Paper);
        }
        catch (ComposeException mistake)
        {
            throw new RunException($"{record.Copy.Id}, cover: {mistake.Message}", mistake);
        }
    }

    private static string CoverOf(CopyRecord record) => record.Copy.Label is { Length: > 0 } label ? $"{label}: {CoverTitle}" : CoverTitle;
}
