using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>A bordered box as high as its place: something that is named and not computed. Each of its lines stands in the middle of an equal part of it.</summary>
internal sealed class BoxElement(IReadOnlyList<TextBlock> lines, Color? tint) : Element
{
    private const double Padding = 0.3;
    private const double LeastWidth = 1;

    public override bool FillsDown => true;

    protected override void MeasureParts(Scale scale)
    {
        double widest = 0, highest = 0;
        foreach (var line in lines)
        {
            line.Measure(scale);
            widest = Math.Max(widest, line.Width);
            highest = Math.Max(highest, line.Height);
        }
        Width = Math.Max(LeastWidth, widest + 2 * Padding);
        Height = lines.Count * (highest + Padding) + Padding;
    }

    public override void Draw(Canvas canvas, Box core)
    {
        if (tint is { } color) canvas.Fill(core, color);
        canvas.Outline(core, canvas.Pen(Palette.Black, Sizes.Line));
        canvas.Say(PartKind.Words);
        var part = core.Height / lines.Count;
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i].Draw(canvas, core.Center.X - lines[i].Width / 2, core.Y + (i + 0.5) * part - lines[i].Height / 2, Align.Center, Palette.Black);
        }
    }
}
