using System.Runtime.InteropServices;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Text as outlines: a picture looks the same where the fonts aren't known, and whatever the system would make of them.</summary>
internal sealed class OutlineInk : ITextInk
{
    private readonly SKFont?[] _fonts = new SKFont?[Enum.GetValues<FontFace>().Length];
    private readonly Dictionary<(FontFace, ushort), SKPath> _outlines = [];

    /// <inheritdoc/>
    public void Paint(TextRun run, SKCanvas canvas, SKPaint paint)
    {
        FontTables tables = FontTables.Of(run.Font);
        float scale = (float)(run.Size / tables.UnitsPerEm);
        canvas.Save();
        canvas.Translate((float)run.Origin.X, (float)run.Origin.Y);
        canvas.Scale(scale);
        foreach (char sign in run.Text)
        {
            ushort glyph = tables.Glyph(sign);
            canvas.DrawPath(Outline(run.Font, tables, glyph), paint);
            canvas.Translate(tables.Advance(glyph), 0);
        }
        canvas.Restore();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SKPath outline in _outlines.Values)
            outline.Dispose();
        foreach (SKFont? font in _fonts)
        {
            font?.Typeface.Dispose();
            font?.Dispose();
        }
    }

    private SKPath Outline(FontFace face, FontTables tables, ushort glyph)
    {
        ref SKPath? outline = ref CollectionsMarshal.GetValueRefOrAddDefault(_outlines, (face, glyph), out _);
        if (outline is null)
        {
            SKFont font = _fonts[(int)face] ??= Fonts.Make(tables.File);
            font.Size = tables.UnitsPerEm;                      // in the font's own units coordinates are whole
            outline = font.GetGlyphPath(glyph) ?? new SKPath();
        }
        return outline;
    }
}
