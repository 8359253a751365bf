using AiByHand.Answers;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>An operator's sign in a circle, the operand's name above it.</summary>
internal sealed class OperatorElement(string sign, string? above) : Element
{
    private const double Diameter = 1;
    private const double NameGap = 0.22;

    private readonly Lettering _sign = Lettering.Plain(sign, FontFace.Sans);
    private readonly TextBlock? _above = above is null ? null : new TextBlock(above, FontFace.Sans, Sizes.Symbol);

    public override bool IsRigid => false;

    protected override void MeasureParts(Scale scale)
    {
        _above?.Measure(scale);
        Width = Math.Max(Diameter, _above?.Width ?? 0);
        Height = Diameter + (_above is null ? 0 : _above.Height + NameGap);
        if (_above is not null) Parts.Add(_above.InkBox((Width - _above.Width) / 2, 0));
    }

    public override void Draw(Canvas canvas, Box core)
    {
        canvas.Say(PartKind.Figure, Said);
        _above?.Draw(canvas, core.Center.X - _above.Width / 2, core.Y, Align.Center, Palette.Black);
        var center = new Point(core.Center.X, core.Bottom - Diameter / 2);
        canvas.Circle(center, Diameter / 2, canvas.Pen(Palette.Slate, Sizes.PrintStroke));
        var pen = canvas.Pen(Palette.Black, 0.07, round: true);
        const double arm = 0.2;
        switch (sign)
        {
            case "+":
                Stroke(canvas, center, 0, -arm, 0, arm, pen);
                Stroke(canvas, center, -arm, 0, arm, 0, pen);
                break;
            case "-" or "−" or "–":
                Stroke(canvas, center, -arm, 0, arm, 0, pen);
                break;
            case "×":
                Stroke(canvas, center, -arm * 0.75, -arm * 0.75, arm * 0.75, arm * 0.75, pen);
                Stroke(canvas, center, -arm * 0.75, arm * 0.75, arm * 0.75, -arm * 0.75, pen);
                break;
            case "÷":
                Stroke(canvas, center, -arm * 1.1, 0, arm * 1.1, 0, pen);
                Dot(canvas, new Point(center.X, center.Y - 0.19));
                Dot(canvas, new Point(center.X, center.Y + 0.19));
                break;
            default:
                var size = 0.5 / FontMetrics.Of(FontFace.Sans).CapHeight;
                canvas.Text(Layer.Print, _sign, size, new Point(center.X - _sign.Width * size / 2, center.Y + 0.25), Palette.Black);
                break;
        }
    }

    private string Said
    {
        get
        {
            var name = sign switch { "+" => "plus", "-" or "−" or "–" => "minus", "×" => "times", "÷" => "divided by", _ => sign };
            return above is null ? name : $"{SheetNames.Plain(above)}: {name}";
        }
    }

    private static void Stroke(Canvas canvas, Point center, double fromX, double fromY, double toX, double toY, Pen pen) =>
        canvas.Line(Layer.Print, new Point(center.X + fromX, center.Y + fromY), new Point(center.X + toX, center.Y + toY), pen);

    // A round pen set down: a line too short to see.
    private static void Dot(Canvas canvas, Point at) =>
        canvas.Line(Layer.Print, at, new Point(at.X + 0.001, at.Y), canvas.Pen(Palette.Black, 0.1, round: true));
}
