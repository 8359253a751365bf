using System.Globalization;
using AiByHand.Answers;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Svg;

/// <summary>Writes shapes as the elements of an SVG. Neighbours that look alike become one path.</summary>
internal sealed class SvgDrawing
{
    private readonly ISvgInk _ink;
    private readonly SvgBuffer _to = new(), _path = new();
    private (Layer Layer, Color? Fill, Pen? Pen) _look;

    private SvgDrawing(ISvgInk ink) => _ink = ink;

    /// <summary>A page as SVG.</summary>
    public static string Of(Page page, ISvgInk ink)
    {
        var drawing = new SvgDrawing(ink);
        drawing.Draw(page);
        return drawing._to.ToString();
    }

    /// <summary>Where an element of its own is written.</summary>
    public SvgBuffer Element()
    {
        EndPath();
        return _to;
    }

    /// <summary>Where the lines of a path are written: one with the shape before, where both look alike and nothing shows which of them lies above.</summary>
    public SvgBuffer Path(Layer layer, Color? fill, Pen? pen)
    {
        var look = (layer, fill, pen);
        if (look != _look || (fill is not null && pen is not null)) EndPath();
        _look = look;
        return _path;
    }

    private void Draw(Page page)
    {
        _to.Put("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").Length(page.Width).Put("pt\" height=\"").Length(page.Height).Put("pt\" viewBox=\"0 0 ").Length(page.Width).Put(" ").Length(page.Height)
            .Put("\" xml:lang=\"en\" xml:space=\"preserve\" text-rendering=\"geometricPrecision\">\n<title>").Words(page.Title).Put("</title>\n");
        if (_ink.Style.Length > 0) _to.Put("<style>\n").Put(_ink.Style).Put("</style>\n");
        _to.Put("<rect width=\"").Length(page.Width).Put("\" height=\"").Length(page.Height).Put("\" fill=\"#fff\"/>\n");
        DrawShapes(page);
        _to.Put("</svg>\n");
    }

    private void DrawShapes(Page page)
    {
        var cells = page.Fields.ToDictionary(field => field.Entry);
        EntryName? at = null;
        var isOpen = false;
        foreach (var shape in page.Shapes)
        {
            if (shape.Entry != at)
            {
                EndCell(isOpen);
                at = shape.Entry;
                // On a slide what stands in a cell is drawn, but the cell is none.
                isOpen = at is not null && cells.ContainsKey(at);
                if (isOpen && cells.Remove(at!, out var cell)) StartCell(cell);
            }
            Draw(shape);
        }
        EndCell(isOpen);
        EndPath();
        // Nothing is drawn in the others; who scripts the page may.
        foreach (var cell in page.Fields)
        {
            if (!cells.ContainsKey(cell.Entry)) continue;
            StartCell(cell);
            EndCell(isOpen: true);
        }
    }

    private void StartCell(Field cell)
    {
        Element().Put("<g id=\"").Put(IdOf(cell.Entry)).Put("\" class=\"cell\"><title>").Words(cell.Entry.Description).Put("</title><rect x=\"").Length(cell.Box.X).Put("\" y=\"").Length(cell.Box.Y)
            .Put("\" width=\"").Length(cell.Box.Width).Put("\" height=\"").Length(cell.Box.Height).Put("\" fill=\"none\" pointer-events=\"all\"/>\n");
    }

    private void EndCell(bool isOpen)
    {
        if (isOpen) Element().Put("</g>\n");
    }

    // An item that has no name of its own is called by a sign that no id has.
    private static string IdOf(EntryName entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Item.Replace('#', '_')}-{entry.Row}-{entry.Column}");

    private void Draw(PageShape shape)
    {
        switch (shape)
        {
            case TextRun run:
                _ink.Write(run, this);
                break;
            case Rectangle { Radius: 0 } it:
                Path(it.Layer, it.Fill, it.Pen).Put("M").Point(new Point(it.Box.X, it.Box.Y)).Put("H").Length(it.Box.Right).Put("V").Length(it.Box.Bottom).Put("H").Length(it.Box.X).Put("Z");
                break;
            case Rectangle it:
                DrawRound(Path(it.Layer, it.Fill, it.Pen), it.Box, Math.Min(it.Radius, it.Box.Width / 2), Math.Min(it.Radius, it.Box.Height / 2));
                break;
            case Ellipse it:
                DrawRound(Path(it.Layer, it.Fill, it.Pen), it.Box, it.Box.Width / 2, it.Box.Height / 2);
                break;
            case Polyline it:
                DrawLines(Path(it.Layer, it.Fill, it.Pen), it);
                break;
            case Curve it:
                DrawCurve(Path(it.Layer, null, it.Pen), it.Points);
                break;
            default:
                throw new ArgumentException($"A {shape.GetType().Name} can't be painted.", nameof(shape));
        }
    }

    private static void DrawLines(SvgBuffer path, Polyline line)
    {
        path.Put("M").Point(line.Points[0]);
        for (var i = 1; i < line.Points.Count; i++) path.Put("L").Point(line.Points[i]);
        if (line.Closed) path.Put("Z");
    }

    private static void DrawCurve(SvgBuffer path, IReadOnlyList<Point> points)
    {
        path.Put("M").Point(points[0]);
        for (var i = 1; i < points.Count; i += 3) path.Put("C").Point(points[i]).Put(" ").Point(points[i + 1]).Put(" ").Point(points[i + 2]);
    }

    // A quarter of an ellipse at each corner.
    private static void DrawRound(SvgBuffer path, Box box, double across, double down)
    {
        path.Put("M").Point(new Point(box.X + across, box.Y)).Put("H").Length(box.Right - across);
        Turn(new Point(box.Right, box.Y + down)).Put("V").Length(box.Bottom - down);
        Turn(new Point(box.Right - across, box.Bottom)).Put("H").Length(box.X + across);
        Turn(new Point(box.X, box.Bottom - down)).Put("V").Length(box.Y + down);
        Turn(new Point(box.X + across, box.Y)).Put("Z");

        SvgBuffer Turn(Point end) => path.Put("A").Length(across).Put(" ").Length(down).Put(" 0 0 1 ").Point(end);
    }

    private void EndPath()
    {
        if (_path.IsEmpty) return;
        var (layer, fill, pen) = _look;
        _to.Put("<path");
        if (layer == Layer.Answer) _to.Put(" class=\"answer\"");
        if (fill is not { } color) _to.Put(" fill=\"none\"");
        else if (color.Rgb != 0) _to.Put(" fill=\"").Color(color).Put("\"");
        if (pen is not null) PutPen(pen);
        _to.Put(" d=\"").Move(_path).Put("\"/>\n");
    }

    private void PutPen(Pen pen)
    {
        _to.Put(" stroke=\"").Color(pen.Color).Put("\" stroke-width=\"").Length(pen.Width).Put("\"");
        if (pen.Dash is { } dash) _to.Put(" stroke-dasharray=\"").Length(dash.On).Put(" ").Length(dash.Off).Put("\"");
        if (pen.Round) _to.Put(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }
}
