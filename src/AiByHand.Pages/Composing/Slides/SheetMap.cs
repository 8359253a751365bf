using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Templates;

namespace AiByHand.Pages.Composing.Slides;

/// <summary>A small map of a sheet: its grids as boxes, the cells of the step dark, and a frame round what the slide shows of it.</summary>
internal static class SheetMap
{
    private const double Most = 9;
    private static readonly Color Grid = new(0xD0CECE);

    public static void Draw(Canvas canvas, SolvedSheet sheet, StepTensor step, IReadOnlyList<Lens> lenses, Box room)
    {
        var scale = Math.Min(Most, Math.Min(room.Width / sheet.Bounds.Width, room.Height / sheet.Bounds.Height));
        var corner = new Point(room.Right - sheet.Bounds.Width * scale, room.Bottom - sheet.Bounds.Height * scale);
        var lens = new Lens(sheet.Bounds, corner, scale);
        canvas.Part = null;
        canvas.Outline(lens.Frame.Grow(2), canvas.Pen(Palette.Hatch, 0.8));
        foreach (var box in Outlines.Of(sheet.Fields)) canvas.Fill(lens.See(box)!.Value, Grid);
        foreach (var box in Outlines.Of([.. sheet.Of(step)])) canvas.Fill(lens.See(box)!.Value, Palette.Of(step.Ink));
        foreach (var shown in lenses)
        {
            if (lens.See(shown.From) is { } seen) canvas.Outline(seen, canvas.Pen(Palette.Black, 1.6));
        }
    }
}
