using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pictures;

/// <summary>Paints pages on a SkiaSharp canvas; one for each picture.</summary>
internal sealed class Painter : IDisposable
{
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new() { IsAntialias = true, Style = SKPaintStyle.Stroke };
    private readonly SKPathBuilder _path = new();

    /// <summary>Paints a page's shapes, first to last.</summary>
    public void Paint(Page page, SKCanvas canvas)
    {
        var shapes = page.Shapes;
        for (var i = 0; i < shapes.Count; i++)
        {
            switch (shapes[i])
            {
                case Rectangle rectangle:
                    Paint(rectangle, canvas);
                    break;
                case TextRun run:
                    Paint(run, canvas);
                    break;
                case Polyline line:
                    Paint(line, canvas);
                    break;
                case Curve curve:
                    Paint(curve, canvas);
                    break;
                case Ellipse ellipse:
                    Paint(ellipse, canvas);
                    break;
                case var unknown:
                    throw new ArgumentException($"A {unknown.GetType().Name} can't be painted.", nameof(page));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _fill.Dispose();
        _stroke.PathEffect?.Dispose();
        _stroke.Dispose();
        _path.Dispose();
    }

    // As outlines: a picture looks the same whatever the system would make of a font.
    private void Paint(TextRun run, SKCanvas canvas)
    {
        var outlines = GlyphOutlines.Of(run.Font);
        var paint = Fill(run.Color);
        var scale = (float)(run.Size / run.Font.UnitsPerEm);
        canvas.Save();
        canvas.Translate((float)run.Origin.X, (float)run.Origin.Y);
        canvas.Scale(scale);
        foreach (var sign in run.Text)
        {
            canvas.DrawPath(outlines[sign], paint);
            canvas.Translate(run.Font.Advance(sign), 0);
        }
        canvas.Restore();
    }

    private void Paint(Rectangle rectangle, SKCanvas canvas)
    {
        var box = ToRect(rectangle.Box);
        var radius = (float)rectangle.Radius;
        if (rectangle.Fill is { } fill)
        {
            canvas.DrawRoundRect(box, radius, radius, Fill(fill));  // without a radius, a plain rectangle
        }
        if (rectangle.Pen is { } pen) canvas.DrawRoundRect(box, radius, radius, Stroke(pen));
    }

    private void Paint(Ellipse ellipse, SKCanvas canvas)
    {
        _path.AddOval(ToRect(ellipse.Box));
        PaintPath(ellipse.Pen, ellipse.Fill, canvas);
    }

    private void Paint(Polyline line, SKCanvas canvas)
    {
        var points = line.Points;
        if (points.Count == 2 && line.Pen is { } pen)
        {
            canvas.DrawLine(ToPoint(points[0]), ToPoint(points[1]), Stroke(pen));
            return;
        }
        _path.MoveTo(ToPoint(points[0]));
        for (var i = 1; i < points.Count; i++) _path.LineTo(ToPoint(points[i]));
        if (line.Closed) _path.Close();
        PaintPath(line.Pen, line.Fill, canvas);
    }

    private void Paint(Curve curve, SKCanvas canvas)
    {
        var points = curve.Points;
        _path.MoveTo(ToPoint(points[0]));
        for (var i = 1; i < points.Count; i += 3) _path.CubicTo(ToPoint(points[i]), ToPoint(points[i + 1]), ToPoint(points[i + 2]));
        PaintPath(curve.Pen, null, canvas);
    }

    private void PaintPath(Pen? pen, Color? fill, SKCanvas canvas)
    {
        using var path = _path.Detach();
        if (fill is { } color) canvas.DrawPath(path, Fill(color));
        if (pen is not null) canvas.DrawPath(path, Stroke(pen));
    }

    private SKPaint Fill(Color color)
    {
        _fill.Color = ToColor(color);
        return _fill;
    }

    private SKPaint Stroke(Pen pen)
    {
        _stroke.Color = ToColor(pen.Color);
        _stroke.StrokeWidth = (float)pen.Width;
        _stroke.StrokeCap = pen.Round ? SKStrokeCap.Round : SKStrokeCap.Butt;
        _stroke.StrokeJoin = pen.Round ? SKStrokeJoin.Round : SKStrokeJoin.Miter;
        _stroke.PathEffect?.Dispose();
        _stroke.PathEffect = pen.Dash is { } dash ? SKPathEffect.CreateDash([(float)dash.On, (float)dash.Off], 0) : null;
        return _stroke;
    }

    private static SKColor ToColor(Color color) => new(0xFF000000u | (uint)color.Rgb);

    private static SKPoint ToPoint(Point point) => new((float)point.X, (float)point.Y);

    private static SKRect ToRect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
}
