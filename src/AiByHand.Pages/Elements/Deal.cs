using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>A column's way from a grid down to a part that takes it, or from a part down to the grid that gets it back. It bends in the gap between the grid and all the parts, and runs straight beside parts.</summary>
/// <param name="whole">The grid's column, by the side that faces the parts.</param>
/// <param name="part">The part's column, by the side that faces the grid.</param>
/// <param name="parts">That side of every part.</param>
/// <param name="isReturn">Whether it leads from the part to the grid.</param>
/// <param name="color">Its colour.</param>
internal sealed class Deal(SlotSide whole, SlotSide part, IReadOnlyList<SlotSide> parts, bool isReturn, Color color) : Overlay
{
    private const double Gap = 0.13;
    private const double Bend = 0.55;

    public override Box Bounds => Around(Points());

    public override void Draw(Canvas canvas)
    {
        var pen = canvas.Pen(color, Sizes.HandStroke, round: true);
        var points = Points();
        canvas.Curve(Layer.Answer, points, pen);
        ArrowHead.Draw(canvas, Layer.Answer, points[^1], new Point(0, 1), pen);
    }

    private Point[] Points()
    {
        Point start = (isReturn ? part : whole).Middle(Gap), end = (isReturn ? whole : part).Middle(Gap);
        var level = isReturn ? parts.Max(side => side.Middle(Gap).Y) : parts.Min(side => side.Middle(Gap).Y);
        var between = (isReturn ? start : end) with { Y = level };
        return isReturn ? [start, start, between, between, .. Turn(between, end)] : [start, .. Turn(start, between), between, end, end];
    }

    // From one point down to another, without the first.
    private static Point[] Turn(Point top, Point bottom)
    {
        var bend = Bend * (bottom.Y - top.Y);
        return [top with { Y = top.Y + bend }, bottom with { Y = bottom.Y - bend }, bottom];
    }
}
