using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>A little empty grid for a legend.</summary>
internal sealed class SampleElement(Lattice lattice) : Element
{
    /// <summary>The side of its cells.</summary>
    public const double Cell = 0.75;

    protected override void MeasureParts(Scale scale)
    {
        Width = lattice.Width;
        Height = lattice.Height;
    }

    public override void Draw(Canvas canvas, Box core)
    {
        canvas.Say(PartKind.Figure, lattice.Frame is not null ? "a grid in a thick frame" : Array.Exists(lattice.Fills, fill => fill is not null) ? "a tinted grid" : "an empty grid");
        lattice.Draw(canvas, core);
    }
}
