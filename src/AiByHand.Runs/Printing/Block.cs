using AiByHand.Pages.Shapes;
using AiByHand.Runs.Choosing;

namespace AiByHand.Runs.Printing;

/// <summary>A few copies, painted.</summary>
/// <param name="Pages">Their pages in each of the run's documents.</param>
/// <param name="Lines">Their lines in the manifest.</param>
/// <param name="Sheets">What the marking key and the report tell of them, topic by topic.</param>
internal sealed record Block(IReadOnlyList<PackedPages> Pages, IReadOnlyList<byte[]> Lines, IReadOnlyList<IReadOnlyList<SheetSummary>> Sheets)
{
    /// <summary>For each topic how many of their sheets have no room for the rules at their foot.</summary>
    public required IReadOnlyList<int> LeftOutRules { get; init; }
}

/// <summary>A sheet's pages.</summary>
/// <param name="Worksheet">The worksheet, and the page behind it where there is one.</param>
/// <param name="Key">The same, filled in.</param>
internal sealed record SheetPages(Page[] Worksheet, Page Key);

/// <summary>What the marking key and the report tell of a sheet.</summary>
/// <param name="Row">Its final answers.</param>
/// <param name="Points">Its effort.</param>
/// <param name="Givens">A mark of its givens: equal givens, equal marks.</param>
internal sealed record SheetSummary(MarkingRow Row, int Points, string Givens)
{
    public static SheetSummary Of(RunSheet sheet) => new(MarkingRow.Of(sheet), sheet.Effort.Points, Convert.ToHexStringLower(Pools.Digest(sheet.Solution.Problem)));
}
