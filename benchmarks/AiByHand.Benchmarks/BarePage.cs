using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using SkiaSharp;

namespace AiByHand.Benchmarks;

/// <summary>The yardstick: a finished page's shapes handed straight to SkiaSharp, with nothing of our own between.</summary>
/// <param name="faces">The fonts, made beforehand.</param>
internal sealed class BarePage(IReadOnlyDictionary<FontFace, SKTypeface> faces)
{
    /// <summary>The fonts as they ship; SkiaSharp embeds them whole.</summary>
    public static BarePage WithWholeFonts() => new(Enum.GetValues<FontFace>().ToDictionary(face => face, face => Typeface(FontTables.Of(face).File)));

    /// <summary>The fonts cut down to the page's signs beforehand, so that only the drawing is compared.</summary>
    public static BarePage WithCutFonts(Page page) => new(Enum.GetValues<FontFace>().ToDictionary(face => face, face =>
    {
        var signs = new SignSet();
        foreach (var run in page.Shapes.OfType<TextRun>().Where(run => run.Font == face)) signs.Add(run.Text);
        return Typeface(FontSubset.Cut(FontTables.Of(face), signs.ToList()));
    }));

    public long Write(Page page)
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
        return output.Length;
    }

    private void Draw(Shape shape, SKCanvas canvas, SKPaint paint)
    {
        switch (shape)
        {
            case Rectangle { Fill: { } fill } rectangle:
                Fill(paint, fill);
                canvas.DrawRect(Rect(rectangle.Box), paint);
                break;
            case Rectangle { Pen: { } pen } rectangle:
                Stroke(paint, pen);
                canvas.DrawRect(Rect(rectangle.Box), paint);
                break;
            case Ellipse { Pen: { } pen } ellipse:
                Stroke(paint, pen);
                canvas.DrawOval(Rect(ellipse.Box), paint);
                break;
            case Polyline { Pen: { } pen } line:
                Stroke(paint, pen);
                for (var i = 1; i < line.Points.Count; i++)
                    canvas.DrawLine((float)line.Points[i - 1].X, (float)line.Points[i - 1].Y, (float)line.Points[i].X, (float)line.Points[i].Y, paint);
                break;
            case TextRun text:
                Fill(paint, text.Color);
                using (var font = new SKFont(faces[text.Font], (float)text.Size))
                    canvas.DrawText(text.Text, (float)text.Origin.X, (float)text.Origin.Y, SKTextAlign.Left, font, paint);
                break;
        }
    }

    private static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);

    private static void Fill(SKPaint paint, Color color)
    {
        paint.Style = SKPaintStyle.Fill;
        paint.Color = new SKColor(0xFF000000 | (uint)color.Rgb);
    }

    private static void Stroke(SKPaint paint, Pen pen)
    {
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
