using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>What a page says, flat: its parts, each after the one it is in, and which part each piece of its content belongs to.</summary>
/// <param name="Elements">The parts in the order of reading.</param>
/// <param name="Marks">By the number of a piece of content, its part's place among them.</param>
internal sealed record PageTags(TagElement[] Elements, int[] Marks);

/// <summary>A part. A page has hundreds, and they go as they come: none is an object of its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The place of the part it is in; -1 for the page.</param>
/// <param name="Says">What is read in place of its content; of a table, what it is called; empty for nothing.</param>
/// <param name="Box">Of a figure, where it is; else null.</param>
/// <param name="Field">Of a cell or a gap, its place among the page's fields and notes; else -1.</param>
internal readonly record struct TagElement(PartKind Kind, int Parent, string Says, PdfBox? Box, int Field);
