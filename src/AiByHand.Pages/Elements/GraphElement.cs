using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Elements;

/// <summary>A graph: its nodes as circles on a ring, its edges as straight lines, as few of them crossing as can be.</summary>
/// <param name="nodes">The names.</param>
/// <param name="edges">The nodes that are joined.</param>
internal sealed class GraphElement(Lettering[] nodes, IReadOnlyList<(int One, int Other)> edges) : Element
{
    private const double Radius = 0.5;
    private const double Neighbours = 2.1;
    private const double NameHeight = 0.42;
    private const double NameRoom = 0.74;

    private readonly Point[] _centers = Centers(nodes.Length, edges);

    protected override void MeasureParts(Scale scale)
    {
        Width = _centers.Max(center => center.X) + Radius;
        Height = _centers.Max(center => center.Y) + Radius;
    }

    public override void Draw(Canvas canvas, Box core)
    {
        canvas.Say(PartKind.Figure, $"graph of {string.Join(", ", nodes.Select(node => node.Plainly))}; edges: {string.Join(", ", edges.Select(edge => $"{nodes[edge.One].Plainly} to {nodes[edge.Other].Plainly}"))}");
        var pen = canvas.Pen(Palette.Black, Sizes.PrintStroke);
        foreach (var (one, other) in edges)
        {
            Point from = At(core, one), to = At(core, other);
            double dx = to.X - from.X, dy = to.Y - from.Y, edge = Radius / Math.Sqrt(dx * dx + dy * dy);
            canvas.Line(Layer.Print, new Point(from.X + dx * edge, from.Y + dy * edge), new Point(to.X - dx * edge, to.Y - dy * edge), pen);
        }
        var height = FontMetrics.Of(FontFace.Sans).CapHeight;
        for (var node = 0; node < nodes.Length; node++)
        {
            var center = At(core, node);
            canvas.Circle(center, Radius, pen);
            var size = Math.Min(NameHeight / height, NameRoom / nodes[node].Width);
            canvas.Text(Layer.Print, nodes[node], size, new Point(center.X - nodes[node].Width * size / 2, center.Y + height * size / 2), Palette.Black);
        }
    }

    private Point At(Box core, int node) => new(core.X + _centers[node].X, core.Y + _centers[node].Y);

    // On a ring, the first node on top, the leftmost and the topmost circle touching the core's edges. Sines differ in their last bits from machine to machine, so they are rounded.
    private static Point[] Centers(int count, IReadOnlyList<(int One, int Other)> edges)
    {
        var places = RingOrder.Of(count, edges);
        var ring = Math.Round(Neighbours / 2 / Math.Sin(Math.PI / count), 6);
        var centers = new Point[count];
        for (var node = 0; node < count; node++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * places[node] / count);
            centers[node] = new Point(ring * Math.Round(sin, 6), -ring * Math.Round(cos, 6));
        }
        double left = centers.Min(center => center.X) - Radius, top = centers.Min(center => center.Y) - Radius;
        return Array.ConvertAll(centers, center => new Point(center.X - left, center.Y - top));
    }
}
