using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>On the key: small arrows across the gap between two grids (past the row of small 1s), one for each cell that is computed: along the rows, or down the columns, they share.</summary>
/// <param name="from">The item whose rows or columns flow.</param>
/// <param name="to">The item they flow into.</param>
/// <param name="target">Its cells.</param>
/// <param name="color">The ink.</param>
internal sealed class Feed(Slot from, Slot to, Lattice target, Color color) : Overlay
{
    private const double Spread = 0.84;
    private const double WidestStep = 0.28;
    private const double HeadOfStep = 0.8;
    private const double LongestHead = 0.15;
    private const double LongestArrow = 0.3;

    public override Box Bounds
    {
        get
        {
            double right = from.Core.Right + from.Reach.Right - from.Placing.Margin.Right, left = to.Core.X - to.Reach.Left + to.Placing.Margin.Left;
            double bottom = from.Core.Bottom + from.Reach.Bottom - from.Placing.Margin.Bottom, top = to.Core.Y - to.Reach.Top + to.Placing.Margin.Top;
            return IsAcross ? new Box(right, to.Core.Y, Math.Max(0, left - right), to.Core.Height) : new Box(to.Core.X, bottom, to.Core.Width, Math.Max(0, top - bottom));
        }
    }

    private bool IsAcross => from.Core.Right <= to.Core.X;

    public override void Draw(Canvas canvas)
    {
        var pen = canvas.Pen(color, Sizes.PrintStroke, round: true);
        var gap = Bounds;
        double way = IsAcross ? gap.Width : gap.Height, length = Math.Min(LongestArrow, 0.8 * way), start = (way - length) / 2;
        for (var i = 0; i < (IsAcross ? target.Rows : target.Columns); i++)
        {
            var cell = IsAcross ? target.Cell(to.Core, i, 0) : target.Cell(to.Core, 0, i);
            var side = IsAcross ? cell.Height : cell.Width;
            var count = IsAcross ? target.Columns : target.Rows;
            double step = Math.Min(WidestStep, Spread * side / count), head = Math.Min(LongestHead, HeadOfStep * step);
            for (var k = 0; k < count; k++)
            {
                var aside = (k - (count - 1) / 2.0) * step;
                if (IsAcross) DrawArrow(canvas, new Point(gap.X + start, cell.Center.Y + aside), new Point(1, 0), length, head, pen);
                else DrawArrow(canvas, new Point(cell.Center.X + aside, gap.Y + start), new Point(0, 1), length, head, pen);
            }
        }
    }

    private static void DrawArrow(Canvas canvas, Point start, Point direction, double length, double head, Pen pen)
    {
        var tip = new Point(start.X + direction.X * length, start.Y + direction.Y * length);
        canvas.Line(Layer.Answer, start, tip, pen);
        ArrowHead.Draw(canvas, Layer.Answer, tip, direction, pen, head);
    }
}
