using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>On the key: a ring round the cell that chose, a ring round what was chosen, and an arrow between.</summary>
/// <param name="chooser">The item with the choosing cell.</param>
/// <param name="cells">Its cells.</param>
/// <param name="row">The chosen row, from 0.</param>
/// <param name="column">The column that chose, from 0.</param>
/// <param name="target">What was chosen.</param>
/// <param name="color">The ink.</param>
internal sealed class Route(Slot chooser, Lattice cells, int row, int column, Slot target, Color color) : Overlay
{
    private const double CellRingReach = 0.1;
    private const double Turn = 0.8;
    private const double TipGap = 0.06;

    // Routes of different columns run side by side, not one over the other.
    private const double Lane = 0.3;

    public override Box Bounds => CellRing.Box.Union(TargetRing.Box).Union(Around(Path()));

    private Ring CellRing => new(cells.Cell(chooser.Core, row, column).Grow(CellRingReach), 0.58);

    private Ring TargetRing
    {
        get
        {
            var box = target.Core;
            return new Ring(new Box(box.X - 0.4, box.Y - 0.3, box.Width + 0.8, box.Height + 0.48), 0.8);
        }
    }

    public override void Draw(Canvas canvas)
    {
        var pen = canvas.Pen(color, Sizes.HandStroke, round: true);
        CellRing.Draw(canvas, pen);
        TargetRing.Draw(canvas, pen);
        var path = Path();
        canvas.Curve(Layer.Answer, path, pen);
        ArrowHead.Draw(canvas, Layer.Answer, path[^1], new Point(0, 1), pen);
    }

    // Out of the ring, under the chooser along a lane towards the target, and down onto its ring.
    private Point[] Path()
    {
        var ring = CellRing.Box;
        var top = TargetRing.Highest;
        var end = new Point(top.X + 0.25 * (column - (cells.Columns - 1) / 2.0), top.Y - TipGap);
        double way = end.X < ring.Center.X ? -1 : 1;
        var lane = (chooser.Core.Bottom + end.Y) / 2 + Lane * ((cells.Columns - 1) / 2.0 - column) * -way;
        var leavesBelow = row == cells.Rows - 1 || (column > 0 && column < cells.Columns - 1);
        double side = leavesBelow ? 0 : column == 0 ? -1 : 1;
        var start = leavesBelow ? CellRing.Lowest : new Point(ring.Center.X + side * ring.Width / 2, ring.Center.Y);

        // Leaving away from the target takes a turn back under the chooser; leaving towards it keeps close to the chooser until it is past.
        var (entryWay, back, first) = (leavesBelow, side == way) switch
        {
            (true, _) => (2 * Turn, Turn, new Point(start.X, start.Y + 0.6 * (lane - start.Y))),
            (_, true) => (1.1 * Turn, 0.75 * Turn, new Point(start.X + side * 0.3 * Turn, start.Y + 0.1 * (lane - start.Y))),
            _ => (0.5 * Turn, 1.3 * Turn, new Point(start.X + side * 0.6 * Turn, start.Y + 0.3 * (lane - start.Y))),
        };
        var entry = new Point(start.X + way * entryWay, lane);
        var run = Math.Abs(end.X - entry.X);
        return
        [
            start,
            first,
            new(entry.X - way * back, lane),
            entry,
            new(entry.X + way * 0.5 * run, lane),
            new(end.X, end.Y - Math.Max(0.5, 0.9 * (end.Y - lane))),
            end,
        ];
    }
}
