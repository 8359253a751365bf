namespace AiByHand.Runs.Printing;

/// <summary>Pages of a finished PDF, with their bookmarks.</summary>
/// <param name="Pdf">Brings the PDF.</param>
/// <param name="Pages">Which of its pages.</param>
/// <param name="Titles">A bookmark for each of these pages.</param>
internal sealed record PageSource(Func<ReadOnlyMemory<byte>> Pdf, Range Pages, IReadOnlyList<string> Titles);
