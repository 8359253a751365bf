using AiByHand.Templates.Plans;

namespace AiByHand.Templates.Reading;

/// <summary>One end of an arrow.</summary>
/// <param name="Item">The item.</param>
/// <param name="Cells">The cells of it that are meant, or null for all of it.</param>
/// <param name="Side">Their side.</param>
internal sealed record ArrowEnd(string Item, CellRange? Cells, Side Side);
