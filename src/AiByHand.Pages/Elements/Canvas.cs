using AiByHand.Answers;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Elements;

/// <summary>Collects a page's shapes from elements that think in cells.</summary>
/// <param name="shapes">Where the shapes go.</param>
/// <param name="unit">A cell's side in points.</param>
/// <param name="origin">Where the cells' origin is on the page, in points.</param>
internal sealed class Canvas(List<PageShape> shapes, double unit, Point origin)
{
    private readonly List<Pen> _pens = [];
    private EntryName? _entry;

    /// <summary>The cells drawn so far, with the answers in them.</summary>
    public List<Field> Fields { get; } = [];

    /// <summary>The places besides the cells where the pupil writes.</summary>
    public List<Note> Notes { get; } = [];

    /// <summary>The items drawn so far.</summary>
    public List<DrawnItem> Items { get; } = [];

    /// <summary>What the parts that are said belong to.</summary>
    public Part Reading { get; set; } = new(PartKind.Sheet);

    /// <summary>The part that what is drawn belongs to; null for decoration.</summary>
    public Part? Part { get; set; }

    /// <summary>Whether print that stands in no cell is common to all sheets of the topic.</summary>
    public bool IsCommon { get; set; }

    /// <summary>What is drawn from here on is a new part.</summary>
    public void Say(PartKind kind, string? says = null) => Part = Reading.Add(new Part(kind, says, says));

    /// <summary>Draws an item of the body, which is read by itself.</summary>
    public void Draw(Element element, Box core, Box bounds)
    {
        var fields = Fields.Count;
        Reading = new Part(PartKind.Sheet);
        element.Draw(this, core);
        Part = null;
        var step = DrawnItem.NoStep;
        for (var i = fields; i < Fields.Count; i++) step = Math.Min(step, Fields[i].Entry.Number);
        Items.Add(new DrawnItem(bounds, Reading, step));
    }

    /// <summary>Adds a cell. What is drawn from here to <see cref="EndField"/> is what stands in it.</summary>
    public void StartField(EntryName entry, Box box, CellText content, Part part)
    {
        var isBlank = content.Layer == Layer.Answer;
        Fields.Add(new Field(entry, At(box), isBlank, content.Answer, content.Kind)
        {
            Corner = entry.Then is null ? null : At(CellWriter.CornerOf(box)),
            Yes = isBlank && content.Kind is FieldKind.Ticked or FieldKind.Darkened ? Yes(box, content) : [],
        });
        (_entry, Part) = (entry, part);
    }

    /// <summary>Adds a place besides the cells; what is drawn from here on stands there.</summary>
    public void Note(string name, string description, Box box, Part within)
    {
        Part = within.Add(new Part(PartKind.Gap, description));
        Notes.Add(new Note(name, description, At(box), Part));
    }

    private IReadOnlyList<PageShape> Yes(Box box, CellText content)
    {
        var drawn = new List<PageShape>(1);
        CellWriter.Write(new Canvas(drawn, unit, origin), box, content with { Figure = content.Kind == FieldKind.Ticked ? CellFigure.Tick : CellFigure.Dark });
        return drawn;
    }

    /// <summary>Ends what stands in a cell.</summary>
    public void EndField() => (_entry, Part) = (null, null);

    public void Fill(Box box, Color color, Layer layer = Layer.Print) => shapes.Add(new Rectangle(layer, At(box), color, null) { Entry = _entry, Part = Part, IsCommon = IsCommonIn(layer) });

    public void Outline(Box box, Pen pen, double radius = 0) => shapes.Add(new Rectangle(Layer.Print, At(box), null, pen, radius * unit) { Entry = _entry, Part = Part, IsCommon = IsCommonIn(Layer.Print) });

    public void Circle(Point center, double radius, Pen pen) =>
        shapes.Add(new Ellipse(Layer.Print, At(new Box(center.X - radius, center.Y - radius, 2 * radius, 2 * radius)), null, pen) { Entry = _entry, Part = Part, IsCommon = IsCommonIn(Layer.Print) });

    public void Line(Layer layer, Point from, Point to, Pen pen) => shapes.Add(new Polyline(layer, [At(from), At(to)], pen) { Entry = _entry, Part = Part, IsCommon = IsCommonIn(layer) });

    public void Lines(Layer layer, ReadOnlySpan<Point> points, Pen pen) => shapes.Add(new Polyline(layer, At(points), pen) { Entry = _entry, Part = Part, IsCommon = IsCommonIn(layer) });

    public void Curve(Layer layer, ReadOnlySpan<Point> points, Pen pen) => shapes.Add(new Curve(layer, At(points), pen) { Entry = _entry, Part = Part, IsCommon = IsCommonIn(layer) });

    /// <summary>Writes a line of text whose baseline starts at a point.</summary>
    public void Text(Layer layer, Lettering text, double size, Point start, Color color)
    {
        for (var i = 0; i < text.Runs.Count; i++)
        {
            var run = text.Runs[i];
            var origin = new Point(start.X + run.X * size, start.Y + run.Y * size);
            shapes.Add(new TextRun(layer, run.Text, run.Font, run.Size * size * unit, At(origin), color) { Entry = _entry, Part = Part, IsCommon = IsCommonIn(layer) });
            if (run.IsUnderlined) Underline(layer, origin, (i + 1 < text.Runs.Count ? text.Runs[i + 1].X : text.Width) * size - run.X * size, run.Size * size, color);
        }
    }

    /// <summary>A pen whose width and dash are given in cells. Pens are few and shared.</summary>
    public Pen Pen(Color color, double width, (double On, double Off)? dash = null, bool round = false)
    {
        (double, double)? dashInPoints = dash is { } d ? (d.On * unit, d.Off * unit) : null;
        foreach (var pen in _pens)
        {
            if (pen.Color == color && pen.Width == width * unit && pen.Round == round && pen.Dash == dashInPoints) return pen;
        }
        var made = new Pen(color, width * unit, dashInPoints, round);
        _pens.Add(made);
        return made;
    }

    private bool IsCommonIn(Layer layer) => IsCommon && _entry is null && layer == Layer.Print;

    private void Underline(Layer layer, Point origin, double width, double size, Color color)
    {
        // Shorter by half its width at each end, so that it doesn't touch a descender beside it.
        double y = origin.Y + SetRun.UnderlineDrop * size, inset = SetRun.UnderlineWidth * size / 2;
        Line(layer, new Point(origin.X + inset, y), new Point(origin.X + width - inset, y), Pen(color, SetRun.UnderlineWidth * size));
    }

    private Point At(Point point) => new(origin.X + point.X * unit, origin.Y + point.Y * unit);

    private Box At(Box box) => new(origin.X + box.X * unit, origin.Y + box.Y * unit, box.Width * unit, box.Height * unit);

    private Point[] At(ReadOnlySpan<Point> points)
    {
        var placed = new Point[points.Length];
        for (var i = 0; i < placed.Length; i++) placed[i] = At(points[i]);
        return placed;
    }
}
