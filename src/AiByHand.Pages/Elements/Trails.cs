using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>On the key: arrows from columns of one grid down to columns of another, each in a lane of its own in the gap between.</summary>
/// <param name="from">The grid they leave.</param>
/// <param name="to">The grid below that they reach.</param>
/// <param name="columns">From which column to which, counted from 0.</param>
/// <param name="color">The ink.</param>
internal sealed class Trails(SlotCells from, SlotCells to, IReadOnlyList<(int From, int To)> columns, Color color) : Overlay
{
    private const double StartGap = 0.04;
    private const double TipGap = 0.06;
    private const double Turn = 1.1;

    // The part of the gap that the lanes share; the rest is for leaving and arriving.
    private const double FirstLane = 0.3;
    private const double LastLane = 0.62;

    public override Box Bounds
    {
        get
        {
            Box box = new(Start(0), Top, 0, 0);
            for (var i = 0; i < columns.Count; i++) box = box.Union(new Box(Start(i), Top, 0, 0)).Union(new Box(End(i), Bottom, 0, 0));
            return box;
        }
    }

    private double Top => from.Box.Bottom + StartGap;

    private double Bottom => to.Box.Y - TipGap;

    public override void Draw(Canvas canvas)
    {
        var pen = canvas.Pen(color, Sizes.HandStroke, round: true);
        var order = LanesFromTop();
        for (var lane = 0; lane < order.Length; lane++)
        {
            var i = order[lane];
            var part = order.Length == 1 ? (FirstLane + LastLane) / 2 : FirstLane + (LastLane - FirstLane) * lane / (order.Length - 1);
            DrawTrail(canvas, Start(i), Top + part * (Bottom - Top), End(i), pen);
        }
    }

    // Two arrows that go the same way cross least if the one that starts further back runs lower.
    private int[] LanesFromTop() =>
        [.. Enumerable.Range(0, columns.Count).OrderByDescending(i => End(i) >= Start(i) ? Start(i) : -Start(i))];

    private void DrawTrail(Canvas canvas, double start, double lane, double end, Pen pen)
    {
        double middle = (start + end) / 2, turn = Math.Clamp((end - start) / 2, -Turn, Turn);
        canvas.Curve(
            Layer.Answer,
            [
                new(start, Top),
                new(start, lane), new(start + turn / 4, lane), new(start + turn, lane),
                new(middle, lane), new(middle, lane), new(end - turn, lane),
                new(end - turn / 4, lane), new(end, lane), new(end, Bottom),
            ],
            pen);
        ArrowHead.Draw(canvas, Layer.Answer, new Point(end, Bottom), new Point(0, 1), pen);
    }

    private double Start(int i) => from.Middle(columns[i].From);

    private double End(int i) => to.Middle(columns[i].To);
}
