using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers.Svg;

/// <summary>Text as outlines.</summary>
internal sealed class SvgOutlines : ISvgInk
{
    /// <inheritdoc/>
    public string Style => "";

    /// <inheritdoc/>
    public void Write(TextRun run, SvgDrawing drawing)
    {
        var unit = run.Size / run.Font.UnitsPerEm;
        var pen = new PathPen(drawing.Path(run.Layer, run.Color, null), run.Origin, unit);
        foreach (var sign in run.Text)
        {
            run.Font.Draw(sign, pen);
            pen.Advance(run.Font.Advance(sign));
        }
    }

    private sealed class PathPen(SvgBuffer to, Point origin, double unit) : IGlyphPen
    {
        private long _advanced;

        public void Advance(int units) => _advanced += units;

        public void MoveTo(double x, double y) => Put("M", x, y);

        public void LineTo(double x, double y) => Put("L", x, y);

        public void CurveTo(double handleX, double handleY, double x, double y)
        {
            Put("Q", handleX, handleY);
            Put(" ", x, y);
        }

        public void Close() => to.Put("Z");

        private void Put(string way, double x, double y) => to.Put(way).Point(new Point(origin.X + (_advanced + x) * unit, origin.Y - y * unit));
    }
}
