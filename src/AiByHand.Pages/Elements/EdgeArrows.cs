using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>Small arrows in the gap at one side of a grid, one to each row or column.</summary>
/// <param name="side">The side.</param>
/// <param name="pointIn">Whether they point at the grid.</param>
internal sealed class EdgeArrows(Side side, bool pointIn)
{
    /// <summary>The room they take between the grid, or what hangs next to it, and what comes after.</summary>
    public const double Depth = Gap + Length;

    private const double Gap = 0.16;
    private const double Length = 0.52;
    private const double HeadLength = 0.2;

    /// <summary>The side they stand at.</summary>
    public Side Side => side;

    /// <summary>How far from the grid's edge they start: behind its labels, or its small 1s.</summary>
    public double Start { get; set; }

    /// <summary>The box they take, from the grid's top left corner.</summary>
    public Box Box(double width, double height) => side switch
    {
        Side.Top => new(0, -Start - Depth, width, Depth),
        Side.Bottom => new(0, height + Start, width, Depth),
        Side.Left => new(-Start - Depth, 0, Depth, height),
        _ => new(width + Start, 0, Depth, height),
    };

    public void Draw(Canvas canvas, Box core, Lattice lattice)
    {
        var pen = canvas.Pen(Palette.Black, Sizes.PrintStroke, round: true);
        var isAcross = side is Side.Left or Side.Right;
        double near = Start + Gap, far = Start + Depth;
        for (var i = 0; i < (isAcross ? lattice.Rows : lattice.Columns); i++)
        {
            var cell = lattice.Cell(core, isAcross ? i : 0, isAcross ? 0 : i);
            Point inner = At(core, cell, near), outer = At(core, cell, far);
            Point tip = pointIn ? inner : outer, tail = pointIn ? outer : inner;
            canvas.Line(Layer.Print, tail, tip, pen);
            ArrowHead.Draw(canvas, Layer.Print, tip, new Point((tip.X - tail.X) / Length, (tip.Y - tail.Y) / Length), pen, HeadLength);
        }
    }

    private Point At(Box core, Box cell, double distance) => side switch
    {
        Side.Top => new(cell.Center.X, core.Y - distance),
        Side.Bottom => new(cell.Center.X, core.Bottom + distance),
        Side.Left => new(core.X - distance, cell.Center.Y),
        _ => new(core.Right + distance, cell.Center.Y),
    };
}
