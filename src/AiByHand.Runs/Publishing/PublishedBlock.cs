using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Publishing;

/// <summary>A few copies, painted for a publication; their own files are written already.</summary>
/// <param name="Parts">What is left of them in each part.</param>
/// <param name="Sheets">What the marking key tells of them, topic by topic; nothing where no keys are published.</param>
internal sealed record PublishedBlock(IReadOnlyList<PartBlock> Parts, IReadOnlyList<IReadOnlyList<MarkingRow>> Sheets);

/// <summary>A block in one part of a publication.</summary>
/// <param name="Pages">Its pages, for the document with all sheets.</param>
/// <param name="Sizes">How large each copy's PDFs are, in bytes, topic by topic.</param>
internal sealed record PartBlock(PackedPages Pages, IReadOnlyList<long[]> Sizes);
