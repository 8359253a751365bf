using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tables;

/// <summary>Something that is drawn over the squares of a sheet's table: an arrow, the links between circles.</summary>
/// <param name="Says">What it is, in words.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsHandwritten">Whether the pupil draws it: then only the key shows it.</param>
/// <param name="Ways">Its lines, in squares from the table's upper left: two points for a straight one; else a point, and for each curve (Bézier, cubic) two that draw it and the next.</param>
public sealed record TableStroke(string Says, Color Color, bool IsHandwritten, IReadOnlyList<IReadOnlyList<Point>> Ways);
