using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tables;

/// <summary>Something that is drawn over the squares of a sheet's table: an arrow, a circle, the links between circles.</summary>
/// <param name="Says">What it is, in words.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsHandwritten">Whether the pupil draws it: then only the key shows it.</param>
/// <param name="Ways">Its lines, from the table's upper left, the side of a full square being 1 and a gap as narrow as it is: two points for a straight one; else a point, and for each curve (Bézier, cubic) two that draw it and the next.</param>
public sealed record TableStroke(string Says, Color Color, bool IsHandwritten, IReadOnlyList<IReadOnlyList<Point>> Ways)
{
    /// <summary>The word beside it, or null.</summary>
    public TableLabel? Label { get; init; }
}

/// <summary>A word that stands between squares.</summary>
/// <param name="Line">The word, in runs.</param>
/// <param name="Width">How wide it is where its type's size is 1.</param>
/// <param name="Middle">Its middle, measured as strokes are.</param>
public sealed record TableLabel(IReadOnlyList<TableRun> Line, double Width, Point Middle);
