using System.Collections.Concurrent;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pictures;

/// <summary>The outlines of a font's signs as paths; each is made once, for all pictures.</summary>
internal sealed class GlyphOutlines
{
    private static readonly ConcurrentDictionary<FontFace, Lazy<GlyphOutlines>> Faces = new();

    private readonly SKPath?[] _outlines;
    private readonly FontFace _face;

    private GlyphOutlines(FontFace face)
    {
        _face = face;
        _outlines = new SKPath?[char.MaxValue + 1];
    }

    /// <summary>The outlines of a font.</summary>
    public static GlyphOutlines Of(FontFace face) => Faces.GetOrAdd(face, static face => new(() => new GlyphOutlines(face))).Value;

    /// <summary>A sign's outline, empty for a space; to be painted, by whomever, and left as it is.</summary>
    public SKPath this[char sign] => Volatile.Read(ref _outlines[sign]) ?? Make(sign);

    private SKPath Make(char sign)
    {
        using var pen = new PathPen();
        _face.Draw(sign, pen);
        var outline = pen.Detach();
        _ = outline.Bounds;                                     // found now: a path on which several threads look for them is no longer constant
        return Interlocked.CompareExchange(ref _outlines[sign], outline, null) ?? outline;
    }

    // SkiaSharp counts down from the top.
    private sealed class PathPen : IGlyphPen, IDisposable
    {
        private readonly SKPathBuilder _path = new();

        public SKPath Detach() => _path.Detach();

        public void MoveTo(double x, double y) => _path.MoveTo((float)x, (float)-y);

        public void LineTo(double x, double y) => _path.LineTo((float)x, (float)-y);

        public void CurveTo(double handleX, double handleY, double x, double y) => _path.QuadTo((float)handleX, (float)-handleY, (float)x, (float)-y);

        public void Close() => _path.Close();

        public void Dispose() => _path.Dispose();
    }
}
