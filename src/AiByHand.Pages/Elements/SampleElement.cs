using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>A little grid for a legend, hatched: nothing is to be filled in.</summary>
internal sealed class SampleElement(Lattice lattice) : Element
{
    /// <summary>The side of its cells.</summary>
    public const double Cell = 0.75;

    // From the cell's edge, where its frame is.
    private const double Inset = 0.11;

    // The strokes of a cell, at equal steps across its diagonal.
    private const int Strokes = 5;

    protected override void MeasureParts(Scale scale)
    {
        Width = lattice.Width;
        Height = lattice.Height;
    }

    public override void Draw(Canvas canvas, Box core)
    {
        canvas.Say(PartKind.Figure, lattice.Frame is not null ? "a grid in a thick frame" : Array.Exists(lattice.Fills, fill => fill is not null) ? "a tinted grid" : "a grid");
        lattice.Draw(canvas, core);
        var pen = canvas.Pen(Palette.Hatch, Sizes.PrintStroke);
        for (var row = 0; row < lattice.Rows; row++)
        {
            for (var column = 0; column < lattice.Columns; column++) Hatch(canvas, lattice.Cell(core, row, column).Grow(-Inset), pen);
        }
    }

    private static void Hatch(Canvas canvas, Box cell, Pen pen)
    {
        for (var i = 1; i <= Strokes; i++)
        {
            // How far along the two edges at the upper left the stroke starts and ends; past the corner it goes on along the other two.
            double way = 2.0 * i / (Strokes + 1), over = Math.Max(0, way - 1);
            canvas.Line(
                Layer.Print,
                new Point(cell.X + over * cell.Width, cell.Y + (way - over) * cell.Height),
                new Point(cell.X + (way - over) * cell.Width, cell.Y + over * cell.Height),
                pen);
        }
    }
}
