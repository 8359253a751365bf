using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>
/// Cuts paths into dashes, each of which stays a line for a pen. Left to itself SkiaSharp writes the outline of every dash into a PDF, and a dotted frame becomes
/// thousands of curves.
/// </summary>
internal sealed class DashedPath : IDisposable
{
    private readonly SKPaint _hairline = new() { Style = SKPaintStyle.Stroke, StrokeWidth = 0 };
    private readonly SKPathBuilder _dashes = new();
    private (double On, double Off) _dash;

    /// <summary>The dashes of a path; who asks for them disposes of them.</summary>
    public SKPath Cut(SKPath path, (double On, double Off) dash)
    {
        if (_dash != dash)
        {
            _dash = dash;
            _hairline.PathEffect?.Dispose();
            _hairline.PathEffect = SKPathEffect.CreateDash([(float)dash.On, (float)dash.Off], 0);
        }
        _hairline.GetFillPath(path, _dashes);                   // a hairline has no outline: what comes back is the dashes themselves
        return _dashes.Detach();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hairline.PathEffect?.Dispose();
        _hairline.Dispose();
        _dashes.Dispose();
    }
}
