using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiByHand.Exports.Tests.Quizzes;

/// <summary>A table of a question, read from its HTML alone.</summary>
/// <param name="Caption">Its caption.</param>
/// <param name="Cells">What stands in its cells, row by row, heads left out.</param>
internal sealed record ReadTable(string Caption, string[][] Cells)
{
    /// <summary>The tables of a question; HTML that isn't as it should be is refused.</summary>
    public static IReadOnlyList<ReadTable> In(string html) =>
        [.. Parse(html).QuerySelectorAll("table").Select(table => new ReadTable(Text(table.QuerySelector("caption")!), [.. table.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(Text).ToArray())]))];

    /// <summary>Reads a piece of HTML strictly.</summary>
    public static IDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Question</title></head><body>{html}</body></html>");

    private static string Text(IElement element) => element.TextContent.Trim();
}
