using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Benchmarks;

/// <summary>The yardstick: a finished page's shapes handed straight to SkiaSharp, with nothing of our own between.</summary>
/// <param name="faces">The fonts, made beforehand.</param>
/// <param name="isDashed">Whether dashed lines are dashed, which SkiaSharp does by outlining every dash; else they are drawn solid.</param>
internal sealed class BarePage(IReadOnlyDictionary<FontFace, SKTypeface> faces, bool isDashed = true)
{
    /// <summary>The fonts as they ship; SkiaSharp embeds them whole.</summary>
    public static BarePage WithWholeFonts() => new(FontFace.Shipped.ToDictionary(face => face, face => Typeface(face.Tables.File)));

    /// <summary>The fonts cut down to the page's signs beforehand, so that only the drawing is compared.</summary>
    public static BarePage WithCutFonts(Page page, bool isDashed = true) =>
        new(FontFace.Shipped.ToDictionary(face => face, face => Typeface(face.Excerpt(page.Shapes.OfType<TextRun>().Where(run => run.Font == face).SelectMany(run => run.Text)))), isDashed);

    /// <summary>How long the page's PDF is.</summary>
    public long Write(Page page) => Output(page).Length;

    /// <summary>The page's PDF.</summary>
    public byte[] Draw(Page page) => Output(page).ToArray();

    private MemoryStream Output(Page page)
    {
        var output = new MemoryStream();
        using (var document = SKDocument.CreatePdf(output))
        {
            var canvas = document.BeginPage((float)page.Width, (float)page.Height);
            using var paint = new SKPaint { IsAntialias = true };
            foreach (var shape in page.Shapes) Draw(shape, canvas, paint);
            document.EndPage();
            document.Close();
        }
        return output;
    }

    private void Draw(PageShape shape, SKCanvas canvas, SKPaint paint)
    {
        switch (shape)
        {
            case Rectangle rectangle:
                var box = Rect(rectangle.Box);
                var radius = (float)rectangle.Radius;
                Draw(rectangle.Fill, rectangle.Pen, paint, () => canvas.DrawRoundRect(box, radius, radius, paint));
                break;
            case Ellipse ellipse:
                Draw(ellipse.Fill, ellipse.Pen, paint, () => canvas.DrawOval(Rect(ellipse.Box), paint));
                break;
            case Polyline { Points: [var from, var to] } line:
                Draw(null, line.Pen, paint, () => canvas.DrawLine((float)from.X, (float)from.Y, (float)to.X, (float)to.Y, paint));
                break;
            case Polyline line:
                using (var path = Path(line)) Draw(line.Fill, line.Pen, paint, () => canvas.DrawPath(path, paint));
                break;
            case Curve curve:
                using (var path = Path(curve)) Draw(null, curve.Pen, paint, () => canvas.DrawPath(path, paint));
                break;
            case TextRun text:
                Fill(paint, text.Color);
                // Each sign where its font's file says: left to itself SkiaSharp fits sizes to a screen's dots, and a long line ends a third of a point too early.
                using (var font = new SKFont(faces[text.Font], (float)text.Size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true, BaselineSnap = false })
                using (var blob = SKTextBlob.CreateHorizontal(text.Text, font, Places(text), 0))
                {
                    if (blob is not null) canvas.DrawText(blob, (float)text.Origin.X, (float)text.Origin.Y, paint);
                }
                break;
        }
    }

    private void Draw(Color? fill, Pen? pen, SKPaint paint, Action draw)
    {
        if (fill is { } color)
        {
            Fill(paint, color);
            draw();
        }
        if (pen is null) return;
        Stroke(paint, pen);
        draw();
        paint.PathEffect?.Dispose();
        paint.PathEffect = null;
    }

    private static float[] Places(TextRun text)
    {
        var places = new float[text.Text.Length];
        var (unit, place) = ((float)text.Size / text.Font.UnitsPerEm, 0f);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = place;
            place += unit * text.Font.Advance(text.Text[i]);
        }
        return places;
    }

    private static SKPath Path(Polyline line)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(At(line.Points[0]));
        for (var i = 1; i < line.Points.Count; i++) path.LineTo(At(line.Points[i]));
        if (line.Closed) path.Close();
        return path.Detach();
    }

    private static SKPath Path(Curve curve)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(At(curve.Points[0]));
        for (var i = 1; i < curve.Points.Count; i += 3) path.CubicTo(At(curve.Points[i]), At(curve.Points[i + 1]), At(curve.Points[i + 2]));
        return path.Detach();
    }

    private static SKPoint At(Point point) => new((float)point.X, (float)point.Y);

    private static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);

    private static void Fill(SKPaint paint, Color color)
    {
        paint.Style = SKPaintStyle.Fill;
        paint.Color = new SKColor(0xFF000000 | (uint)color.Rgb);
    }

    private void Stroke(SKPaint paint, Pen pen)
    {
        if (isDashed && pen.Dash is { } dash) paint.PathEffect = SKPathEffect.CreateDash([(float)dash.On, (float)dash.Off], 0);
        paint.StrokeCap = pen.Round ? SKStrokeCap.Round : SKStrokeCap.Butt;
        paint.StrokeJoin = pen.Round ? SKStrokeJoin.Round : SKStrokeJoin.Miter;
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)pen.Width;
        paint.Color = new SKColor(0xFF000000 | (uint)pen.Color.Rgb);
    }

    private static SKTypeface Typeface(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        return SKTypeface.FromData(data);
    }
}
