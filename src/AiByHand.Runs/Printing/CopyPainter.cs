using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A copy's pages, stack by stack.</summary>
/// <param name="Worksheets">Its worksheets.</param>
/// <param name="Keys">Its keys; null where an earlier copy has the same sheets, and their keys stand there.</param>
/// <param name="LeftOutRules">For each topic whether its page has no room for the rules at its foot.</param>
internal sealed record CopyPages(IReadOnlyList<Page> Worksheets, IReadOnlyList<Page>? Keys, IReadOnlyList<bool> LeftOutRules)
{
    /// <summary>The working of its sheets, where the run asks for it and it has keys.</summary>
    public IReadOnlyList<Page> Steps { get; init; } = [];

    /// <summary>Their slides, likewise.</summary>
    public IReadOnlyList<Page> Slides { get; init; } = [];
}

/// <summary>Copy to pages: cover, sheets, what stands behind them.</summary>
/// <param name="plan">The run.</param>
internal sealed class CopyPainter(RunPlan plan)
{
    private const string CoverTitle = "Cover";

    private static readonly View[] Both = [View.Worksheet, View.Key], WorksheetAlone = [View.Worksheet], KeyAlone = [View.Key];

    /// <summary>A copy's pages.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="record">The copy.</param>
    /// <param name="hasKeys">Whether its keys are made as well.</param>
    /// <param name="done">Called for each sheet, before it is made.</param>
    /// <exception cref="RunException">A page has no room for its sheet; the message names it.</exception>
    public static CopyPages Pages(RunPlan plan, CopyRecord record, bool hasKeys, Action done)
    {
        var painter = new CopyPainter(plan);
        // A sheet's two pages are composed in one go where they have the same round them.
        var isOnce = hasKeys && record.Copy.Variant is null;
        var sheets = painter.Sheets(record, isOnce ? Both : WorksheetAlone, done);
        var keys = !hasKeys ? null : isOnce ? sheets : painter.Sheets(record.Drawn, KeyAlone, static () => { });
        return new CopyPages(
            painter.Bound(Leaf.Worksheets(plan), record, View.Worksheet, sheets.ConvertAll(views => views[0])),
            keys is null ? null : painter.Bound(Leaf.Keys(plan), record.Drawn, View.Key, keys.ConvertAll(views => views[^1])),
            sheets.ConvertAll(views => views[0].HasLeftOutRules))
        {
            Steps = hasKeys && plan.HasSteps ? [.. record.Drawn.Sheets.SelectMany(sheet => SheetPainter.Steps(plan, sheet))] : [],
            Slides = hasKeys && plan.HasSlides ? [.. record.Drawn.Sheets.SelectMany(SheetPainter.Slides)] : [],
        };
    }

    private List<Page[]> Sheets(CopyRecord record, View[] views, Action done)
    {
        List<Page[]> pages = [];
        foreach (var sheet in record.Sheets)
        {
            done();
            pages.Add(SheetPainter.Pages(plan, sheet, views));
        }
        return pages;
    }

    private List<Page> Bound(IReadOnlyList<IReadOnlyList<Leaf>> stacks, CopyRecord record, View view, List<Page> sheets) => [.. stacks.SelectMany(stack => stack).Select(leaf => leaf.Kind switch
    {
        LeafKind.Cover => Cover(record, view),
        LeafKind.Sheet => sheets[leaf.Topic],
        LeafKind.Rules => SheetPainter.Rules(plan, record.Sheets[leaf.Topic]),
        _ => Composer.Blank(plan.Paper),
    })];

    private Page Cover(CopyRecord record, View view)
    {
        try
        {
            return Composer.Compose(Imprints.CoverOf(plan, record), [view], plan.Paper)[0] with { Title = record.Copy.Label is { Length: > 0 } label ? $"{label}: {CoverTitle}" : CoverTitle };
        }
        catch (SheetException mistake)
        {
            throw new RunException($"{record.Copy.Id}, cover: {mistake.Message}", mistake);
        }
    }
}
