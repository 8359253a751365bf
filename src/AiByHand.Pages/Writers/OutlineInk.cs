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
            font.Size = tables.UnitsPerEm;
            using SKPath? found = font.GetGlyphPath(glyph);
            outline = found is null ? new SKPath() : AsDrawn(found);
        }
        return outline;
    }

    /// <summary>
    /// The outline as the font has it: in its own units a point is whole, or half where it lies between two others. Systems scale an outline and round it on the way,
    /// each a little differently.
    /// </summary>
    private static SKPath AsDrawn(SKPath outline)
    {
        using var path = new SKPathBuilder();
        using SKPath.RawIterator pieces = outline.CreateRawIterator();
        Span<SKPoint> points = stackalloc SKPoint[4];
        while (true)
        {
            SKPathVerb piece = pieces.Next(points);
            foreach (ref SKPoint point in points)
                point = new SKPoint(MathF.Round(point.X * 2) / 2, MathF.Round(point.Y * 2) / 2);
            switch (piece)
            {
                case SKPathVerb.Move:
                    path.MoveTo(points[0]);
                    break;
                case SKPathVerb.Line:
                    path.LineTo(points[1]);
                    break;
                case SKPathVerb.Quad:
                    path.QuadTo(points[1], points[2]);
                    break;
                case SKPathVerb.Cubic:
                    path.CubicTo(points[1], points[2], points[3]);
                    break;
                case SKPathVerb.Close:
                    path.Close();
                    break;
                default:
                    return path.Detach();
            }
        }
    }
}
