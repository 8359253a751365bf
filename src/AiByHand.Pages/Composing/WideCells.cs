using AiByHand.Yaml;

namespace AiByHand.Pages.Composing;

/// <summary>A grid in which a text finds no room, even at its smallest, in cells as wide as planned. They are made wider, and those of grids in the same columns, and with them all cells of the page smaller.</summary>
/// <param name="Item">The item's name on the page.</param>
/// <param name="Text">The widest text.</param>
/// <param name="Width">How wide a cell must be for it, in cells, rounded up to a tenth.</param>
/// <param name="At">Where the template says the item, or null.</param>
public sealed record WideCells(string Item, string Text, double Width, Location? At);
