using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A few copies, painted.</summary>
/// <param name="Pages">Their pages in each of the run's documents; the keys of those alone who are the first with their sheets.</param>
/// <param name="Lines">Their lines in the manifest.</param>
/// <param name="Sheets">What the marking key and the report tell of those who are the first with their sheets, topic by topic.</param>
/// <param name="Rows">Their rows in the table of marks.</param>
internal sealed record Block(IReadOnlyList<PackedPages> Pages, IReadOnlyList<byte[]> Lines, IReadOnlyList<IReadOnlyList<SheetSummary>> Sheets, IReadOnlyList<MarksRow> Rows)
{
    /// <summary>For each topic how many of their sheets have no room for the rules at their foot.</summary>
    public required IReadOnlyList<int> LeftOutRules { get; init; }
}

/// <summary>What the marking key and the report tell of a sheet.</summary>
/// <param name="Row">What earns marks, and its final answers.</param>
/// <param name="Answers">Its final answers.</param>
/// <param name="Weight">Its effort.</param>
/// <param name="Givens">A mark of its givens: equal givens, equal marks.</param>
internal sealed record SheetSummary(MarkingRow Row, IReadOnlyList<FinalAnswer> Answers, int Weight, string Givens)
{
    /// <exception cref="RunException">Its numbers can't be written; the message names the sheet.</exception>
    public static SheetSummary Of(RunSheet sheet) => SheetPainter.Told(sheet, () => new SheetSummary(MarkingRow.Of(sheet), FinalAnswers.Of(sheet.Solution), sheet.Effort.Weight, Convert.ToHexStringLower(Pools.Digest(sheet.Solution.Problem))));
}
