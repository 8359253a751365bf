using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A few copies, painted.</summary>
/// <param name="Worksheets">Their worksheets, a piece for each run of pages that stay together.</param>
/// <param name="Keys">Their keys, cut alike.</param>
/// <param name="Lines">Their lines in the manifest.</param>
/// <param name="Sheets">What the marking key and the report tell of them, topic by topic.</param>
internal sealed record Block(
    IReadOnlyList<Piece> Worksheets,
    IReadOnlyList<Piece> Keys,
    IReadOnlyList<byte[]> Lines,
    IReadOnlyList<IReadOnlyList<SheetSummary>> Sheets);

/// <summary>Pages painted together.</summary>
/// <param name="Pdf">A document of them alone.</param>
/// <param name="Titles">Their bookmarks.</param>
internal sealed record Piece(byte[] Pdf, IReadOnlyList<string> Titles)
{
    /// <summary>Some copies' pages in pieces: bound by copies, all of them stay together; bound by topics, those of each topic do.</summary>
    public static IReadOnlyList<Piece> Of(Collation collation, IReadOnlyList<Page[]> copies) => collation == Collation.Copies
        ? [Of([.. copies.SelectMany(copy => copy)])]
        : [.. Enumerable.Range(0, copies[0].Length).Select(topic => Of([.. copies.Select(copy => copy[topic])]))];

    private static Piece Of(Page[] pages) => new(PdfPiece.Write(pages), Array.ConvertAll(pages, page => page.Title));
}

/// <summary>A sheet's two pages.</summary>
/// <param name="Worksheet">The worksheet.</param>
/// <param name="Key">The same, filled in.</param>
internal sealed record SheetPages(Page Worksheet, Page Key);

/// <summary>What the marking key and the report tell of a sheet.</summary>
/// <param name="Row">Its final answers.</param>
/// <param name="Points">Its effort.</param>
/// <param name="Givens">A mark of its givens: equal givens, equal marks.</param>
internal sealed record SheetSummary(MarkingRow Row, int Points, string Givens)
{
    /// <exception cref="RunException">Its numbers can't be written; the message names the sheet.</exception>
    public static SheetSummary Of(RunSheet sheet) => SheetPainter.Told(sheet, () => new SheetSummary(MarkingRow.Of(sheet), sheet.Effort.Points, Convert.ToHexStringLower(Pools.Digest(sheet.Solution.Problem))));
}
