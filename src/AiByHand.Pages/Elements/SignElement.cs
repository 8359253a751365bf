using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>A function's sign in a place of its own: what stands left becomes what stands right.</summary>
internal sealed class SignElement(string name) : Element
{
    private readonly FunctionSign _sign = new(name);

    public override bool IsRigid => false;

    protected override void MeasureParts(Scale scale)
    {
        _sign.Measure(scale);
        Width = _sign.Width;
        Height = _sign.Height;
    }

    public override void Draw(Canvas canvas, Box core)
    {
        canvas.Say(PartKind.Words);
        _sign.Draw(canvas, core);
    }
}
