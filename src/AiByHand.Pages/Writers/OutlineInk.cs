using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Text as outlines: a picture looks the same where the fonts aren't known, and whatever the system would make of them.</summary>
internal sealed class OutlineInk : ITextInk
{
    /// <inheritdoc/>
    public void Paint(TextRun run, SKCanvas canvas, SKPaint paint)
    {
        GlyphOutlines outlines = GlyphOutlines.Of(run.Font);
        float scale = (float)(run.Size / run.Font.UnitsPerEm);
        canvas.Save();
        canvas.Translate((float)run.Origin.X, (float)run.Origin.Y);
        canvas.Scale(scale);
        foreach (char sign in run.Text)
        {
            canvas.DrawPath(outlines[sign], paint);
            canvas.Translate(run.Font.Advance(sign), 0);
        }
        canvas.Restore();
    }
}
