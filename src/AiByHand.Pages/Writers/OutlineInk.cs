using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Text as outlines: a picture looks the same where the fonts aren't known, and whatever the system would make of them.</summary>
internal sealed class OutlineInk : ITextInk
{
    /// <inheritdoc/>
    public void Paint(TextRun run, SKCanvas canvas, SKPaint paint)
    {
        FontTables tables = FontTables.Of(run.Font);
        GlyphOutlines outlines = GlyphOutlines.Of(run.Font);
        float scale = (float)(run.Size / tables.UnitsPerEm);
        canvas.Save();
        canvas.Translate((float)run.Origin.X, (float)run.Origin.Y);
        canvas.Scale(scale);
        foreach (char sign in run.Text)
        {
            ushort glyph = tables.Glyph(sign);
            canvas.DrawPath(outlines[glyph], paint);
            canvas.Translate(tables.Advance(glyph), 0);
        }
        canvas.Restore();
    }
}
