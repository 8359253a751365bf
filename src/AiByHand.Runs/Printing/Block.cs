using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Choosing;

namespace AiByHand.Runs.Printing;

/// <summary>A few copies, painted.</summary>
/// <param name="Worksheets">Their worksheets, a piece for each stack of pages.</param>
/// <param name="Keys">The keys of those who are the first with their sheets, cut alike; none where nobody is.</param>
/// <param name="Lines">Their lines in the manifest.</param>
/// <param name="Sheets">What the marking key and the report tell of those who are the first with their sheets, topic by topic.</param>
/// <param name="Rows">Their rows in the table of marks.</param>
internal sealed record Block(
    IReadOnlyList<Piece> Worksheets,
    IReadOnlyList<Piece> Keys,
    IReadOnlyList<byte[]> Lines,
    IReadOnlyList<IReadOnlyList<SheetSummary>> Sheets,
    IReadOnlyList<MarksRow> Rows);

/// <summary>Pages painted together.</summary>
/// <param name="Pdf">A document of them alone.</param>
/// <param name="Titles">Their bookmarks; empty for a page without.</param>
internal sealed record Piece(byte[] Pdf, IReadOnlyList<string> Titles)
{
    /// <summary>Some copies' pages in pieces, one for each of their stacks; none for no copies.</summary>
    public static IReadOnlyList<Piece> Of(IReadOnlyList<IReadOnlyList<Page[]>> copies) =>
        copies.Count == 0 ? [] : [.. Enumerable.Range(0, copies[0].Count).Select(stack => Of([.. copies.SelectMany(copy => copy[stack])]))];

    private static Piece Of(Page[] pages) => new(PdfPiece.Write(pages), Array.ConvertAll(pages, page => page.Title));
}

/// <summary>What the marking key and the report tell of a sheet.</summary>
/// <param name="Row">What earns marks, and its final answers.</param>
/// <param name="Answers">Its final answers.</param>
/// <param name="Points">Its effort.</param>
/// <param name="Givens">A mark of its givens: equal givens, equal marks.</param>
internal sealed record SheetSummary(MarkingRow Row, IReadOnlyList<FinalAnswer> Answers, int Points, string Givens)
{
    public static SheetSummary Of(RunSheet sheet) =>
        new(MarkingRow.Of(sheet), FinalAnswers.Of(sheet.Solution), sheet.Effort.Points, Convert.ToHexStringLower(Pools.Digest(sheet.Solution.Problem)));
}
