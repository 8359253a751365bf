using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>Words on the page, with a tinted rectangle behind them or without.</summary>
internal sealed class TextElement(TextBlock text, Align align, Color? chip) : Element
{
    private const double ChipPaddingAcross = 0.28;
    private const double ChipPaddingDown = 0.24;

    public override bool IsRigid => false;

    protected override void MeasureParts(Scale scale)
    {
        text.Measure(scale);
        Width = text.Width + (chip is null ? 0 : 2 * ChipPaddingAcross);
        Height = text.Height + (chip is null ? 0 : 2 * ChipPaddingDown);
        if (chip is null) Parts.Add(text.InkBox(0, 0));
    }

    public override void Draw(Canvas canvas, Box core)
    {
        if (chip is { } color) canvas.Fill(core, color);
        canvas.Say(PartKind.Words);
        text.Draw(canvas, core.X + (Width - text.Width) / 2, core.Y + (Height - text.Height) / 2, align, Palette.Black);
    }
}
