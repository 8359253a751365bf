using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>What must hold for every page, whatever is on it.</summary>
internal static class PageChecks
{
    private const double Margin = 36;

    // Half a line's width: strokes lie astride the places they mark.
    private const double Slip = 2.5;

    /// <summary>Checks a worksheet and its key; the message says which page.</summary>
    public static void Check(Page worksheet, Page key, string page)
    {
        OnlyAnswersDiffer(worksheet, key, page);
        NoTextsOverlap(key, page);
        TextsFitTheirCells(key, page);
        NothingLeavesTheMargins(key, page);
        NoCellsOverlap(key, page);
    }

    /// <summary>The worksheet is its key without the handwriting, and its blanks tell nothing.</summary>
    public static void OnlyAnswersDiffer(Page worksheet, Page key, string page)
    {
        Assert.DoesNotContain(worksheet.Shapes, shape => shape.Layer == Layer.Answer);
        Assert.Equal(key.Shapes.Where(shape => shape.Layer == Layer.Print).Select(Describe), worksheet.Shapes.Select(Describe));
        Assert.Equal(key.Fields.Count, worksheet.Fields.Count);
        foreach (var (filled, empty) in key.Fields.Zip(worksheet.Fields))
            Assert.True(empty == (filled.IsBlank ? filled with { Text = "" } : filled), $"{page}: {filled} on the key, {empty} on the worksheet");
    }

    /// <summary>No two runs of text touch each other.</summary>
    public static void NoTextsOverlap(Page key, string page)
    {
        (TextRun Run, Box Box)[] runs = [.. Runs(key)];
        for (int i = 0; i < runs.Length; i++)
        {
            for (int j = 0; j < i; j++)
                Assert.False(Overlap(runs[i].Box, runs[j].Box, 0.5), $"{page}: '{runs[i].Run.Text}' overlaps '{runs[j].Run.Text}' at {runs[i].Box.Center}");
        }
    }

    /// <summary>What starts in a cell stays in it, and what stands outside stays outside.</summary>
    public static void TextsFitTheirCells(Page key, string page)
    {
        foreach (var (run, box) in Runs(key))
        {
            Field? home = key.Fields.FirstOrDefault(field => Holds(field.Box, box.Center));
            if (home is not null)
                Assert.True(box.X >= home.Box.X && box.Right <= home.Box.Right && box.Y >= home.Box.Y && box.Bottom <= home.Box.Bottom, $"{page}: '{run.Text}' leaves {home.Name}");
            else
                Assert.True(!key.Fields.Any(field => Overlap(field.Box, box, 0.5)), $"{page}: '{run.Text}' runs into {key.Fields.FirstOrDefault(field => Overlap(field.Box, box, 0.5))?.Name}");
        }
    }

    /// <summary>Everything stands within the margins.</summary>
    public static void NothingLeavesTheMargins(Page key, string page)
    {
        var room = new Box(Margin, Margin - 6, key.Width - 2 * Margin, key.Height - 2 * Margin + 6).Grow(Slip);
        foreach (Shape shape in key.Shapes)
        {
            Box box = Extent(shape);
            Assert.True(box.X >= room.X && box.Y >= room.Y && box.Right <= room.Right && box.Bottom <= room.Bottom, $"{page}: {shape} leaves the margins");
        }
    }

    /// <summary>Cells of different items don't overlap.</summary>
    public static void NoCellsOverlap(Page key, string page)
    {
        for (int i = 0; i < key.Fields.Count; i++)
        {
            for (int j = 0; j < i; j++)
                Assert.False(Overlap(key.Fields[i].Box, key.Fields[j].Box, 0.01), $"{page}: {key.Fields[i].Name} overlaps {key.Fields[j].Name}");
        }
    }

    /// <summary>A run's box: as wide as it was set, as high as a figure.</summary>
    public static Box Extent(TextRun run)
    {
        double width = TextSetter.SetPlain(run.Text, run.Font, run.Size).Width, height = FontMetrics.Of(run.Font).DigitHeight * run.Size;
        return new Box(run.Origin.X, run.Origin.Y - height, width, height);
    }

    private static Box Extent(Shape shape) => shape switch
    {
        Rectangle rectangle => rectangle.Box,
        Ellipse ellipse => ellipse.Box,
        Polyline line => Around(line.Points),
        Curve curve => Around(Along(curve.Points)),
        TextRun run => Extent(run),
        _ => throw new ArgumentException($"{shape} has no extent"),
    };

    // Handles may lie outside; the curve itself counts.
    private static Point[] Along(IReadOnlyList<Point> points)
    {
        var along = new List<Point>();
        for (int i = 0; i + 3 < points.Count; i += 3)
        {
            for (double t = 0; t <= 1; t += 0.125)
            {
                double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
                along.Add(new Point(
                    a * points[i].X + b * points[i + 1].X + c * points[i + 2].X + d * points[i + 3].X,
                    a * points[i].Y + b * points[i + 1].Y + c * points[i + 2].Y + d * points[i + 3].Y));
            }
        }
        return [.. along];
    }

    private static Box Around(IEnumerable<Point> points) => points.Select(point => new Box(point.X, point.Y, 0, 0)).Aggregate((a, b) => a.Union(b));

    private static IEnumerable<(TextRun Run, Box Box)> Runs(Page page) =>
        page.Shapes.OfType<TextRun>().Where(run => !string.IsNullOrWhiteSpace(run.Text)).Select(run => (run, Extent(run)));

    /// <summary>Whether a box lies in another, edges included.</summary>
    public static bool Encloses(Box outer, Box inner) => inner.X > outer.X - 1e-6 && inner.Right < outer.Right + 1e-6 && inner.Y > outer.Y - 1e-6 && inner.Bottom < outer.Bottom + 1e-6;

    private static bool Holds(Box box, Point point) => point.X > box.X && point.X < box.Right && point.Y > box.Y && point.Y < box.Bottom;

    private static bool Overlap(Box a, Box b, double slip) =>
        a.X < b.Right - slip && b.X < a.Right - slip && a.Y < b.Bottom - slip && b.Y < a.Bottom - slip;

    // Records with lists in them compare by reference; their points are what counts.
    private static string Describe(Shape shape) => shape switch
    {
        Polyline line => $"{line} {string.Join(' ', line.Points)}",
        Curve curve => $"{curve} {string.Join(' ', curve.Points)}",
        _ => shape.ToString(),
    };
}
