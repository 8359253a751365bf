using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>A horizontal rule, a little wider than its place.</summary>
internal sealed class RuleElement : Element
{
    private const double Overhang = 0.15;

    public override bool FillsAcross => true;

    protected override void MeasureParts(Scale scale)
    {
        Width = 0;
        Height = Sizes.Rule;
    }

    public override void Draw(Canvas canvas, Box core)
    {
        var y = core.Center.Y;
        canvas.Line(Layer.Print, new Point(core.X - Overhang, y), new Point(core.Right + Overhang, y), canvas.Pen(Palette.Black, Sizes.Rule));
    }
}
