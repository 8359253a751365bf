using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>A copy's pages, stack by stack.</summary>
/// <param name="Worksheets">Its worksheets.</param>
/// <param name="Keys">Its keys; null where an earlier copy has the same sheets, and their keys stand there.</param>
internal sealed record CopyPages(IReadOnlyList<Page> Worksheets, IReadOnlyList<Page>? Keys);

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
            var both = Pages(plan, record, hasKeys ? Both : [View.Worksheet], done);
            return new CopyPages(both[0], hasKeys ? both[1] : null);
        }
        return new CopyPages(Pages(plan, record, [View.Worksheet], done)[0], hasKeys ? Pages(plan, record.Drawn, [View.Key], static () => { })[0] : null);
    }

    // For each view the pages.
    private static Page[][] Pages(RunPlan plan, CopyRecord record, View[] views, Action done)
    {
        List<Page[]> leaves = [.. Leaf.Stacks(plan).SelectMany(stack => stack).Select(Pages)];
        return [.. views.Select((_, view) => leaves.ConvertAll(pages => pages[view]).ToArray())];

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
