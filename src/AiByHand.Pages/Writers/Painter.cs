using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>Paints pages on a SkiaSharp canvas, whatever the canvas writes; one for each document.</summary>
internal sealed class Painter(ITextInk text) : IDisposable
{
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new() { IsAntialias = true, Style = SKPaintStyle.Stroke };
    private readonly SKPathBuilder _path = new();
    private readonly DashedPath _dashes = new();

    /// <summary>Paints a page's shapes, first to last.</summary>
    public void Paint(Page page, SKCanvas canvas)
    {
        IReadOnlyList<Shape> shapes = page.Shapes;
        for (int i = 0; i < shapes.Count; i++)
        {
            switch (shapes[i])
            {
                case Rectangle rectangle:
                    Paint(rectangle, canvas);
                    break;
                case TextRun run:
                    text.Paint(run, canvas, Fill(run.Color));
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
        _stroke.Dispose();
        _path.Dispose();
        _dashes.Dispose();
    }

    private void Paint(Rectangle rectangle, SKCanvas canvas)
    {
        SKRect box = ToRect(rectangle.Box);
        float radius = (float)rectangle.Radius;
        if (rectangle.Fill is { } fill)
            canvas.DrawRoundRect(box, radius, radius, Fill(fill));  // without a radius, a plain rectangle
        if (rectangle.Pen is not { } pen)
            return;
        if (pen.Dash is null)
        {
            canvas.DrawRoundRect(box, radius, radius, Stroke(pen));
            return;
        }
        using var outline = new SKRoundRect(box, radius);
        _path.AddRoundRect(outline);
        PaintPath(pen, null, canvas);
    }

    private void Paint(Ellipse ellipse, SKCanvas canvas)
    {
        _path.AddOval(ToRect(ellipse.Box));
        PaintPath(ellipse.Pen, ellipse.Fill, canvas);
    }

    private void Paint(Polyline line, SKCanvas canvas)
    {
        IReadOnlyList<Point> points = line.Points;
        if (points.Count == 2 && line.Pen is { Dash: null } pen)
        {
            canvas.DrawLine(ToPoint(points[0]), ToPoint(points[1]), Stroke(pen));
            return;
        }
        _path.MoveTo(ToPoint(points[0]));
        for (int i = 1; i < points.Count; i++)
            _path.LineTo(ToPoint(points[i]));
        if (line.Closed)
            _path.Close();
        PaintPath(line.Pen, line.Fill, canvas);
    }

    private void Paint(Curve curve, SKCanvas canvas)
    {
        IReadOnlyList<Point> points = curve.Points;
        _path.MoveTo(ToPoint(points[0]));
        for (int i = 1; i < points.Count; i += 3)
            _path.CubicTo(ToPoint(points[i]), ToPoint(points[i + 1]), ToPoint(points[i + 2]));
        PaintPath(curve.Pen, null, canvas);
    }

    private void PaintPath(Pen? pen, Color? fill, SKCanvas canvas)
    {
        using SKPath path = _path.Detach();
        if (fill is { } color)
            canvas.DrawPath(path, Fill(color));
        if (pen is null)
            return;
        using SKPath? dashes = pen.Dash is { } dash ? _dashes.Cut(path, dash) : null;
        canvas.DrawPath(dashes ?? path, Stroke(pen));
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
        return _stroke;
    }

    private static SKColor ToColor(Color color) => new(0xFF000000u | (uint)color.Rgb);

    private static SKPoint ToPoint(Point point) => new((float)point.X, (float)point.Y);

    private static SKRect ToRect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
}
