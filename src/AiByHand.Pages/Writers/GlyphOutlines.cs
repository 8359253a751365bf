using System.Collections.Concurrent;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>
/// The outlines of a font's glyphs, as the font has them: in its own units a point is whole, or half where it lies between two others. Systems scale an outline and
/// round it on the way, each a little differently. Each is made once, for all pictures.
/// </summary>
internal sealed class GlyphOutlines
{
    private static readonly ConcurrentDictionary<FontFace, Lazy<GlyphOutlines>> Faces = new();

    private readonly Lock _turn = new();
    private readonly SKPath?[] _outlines;
    private readonly SKFont _font;

    private GlyphOutlines(FontTables tables)
    {
        _outlines = new SKPath?[tables.GlyphCount];
        _font = Fonts.Make(Fonts.Typeface(tables.File));
        _font.Size = tables.UnitsPerEm;
    }

    /// <summary>The outlines of a font.</summary>
    public static GlyphOutlines Of(FontFace face) => Faces.GetOrAdd(face, static face => new(() => new GlyphOutlines(FontTables.Of(face)))).Value;

    /// <summary>A glyph's outline, empty for a space; to be painted, by whomever, and left as it is.</summary>
    public SKPath this[ushort glyph] => Volatile.Read(ref _outlines[glyph]) ?? Make(glyph);

    private SKPath Make(ushort glyph)
    {
        lock (_turn)
        {
            if (_outlines[glyph] is { } made)
                return made;
            using SKPath? found = _font.GetGlyphPath(glyph);
            SKPath outline = found is null ? new SKPath() : AsDrawn(found);
            _ = outline.Bounds;                                 // found now: a path on which several threads look for them is no longer constant
            Volatile.Write(ref _outlines[glyph], outline);
            return outline;
        }
    }

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
