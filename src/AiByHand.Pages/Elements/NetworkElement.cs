using System.Globalization;
using System.Text;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Elements;

/// <summary>A layer of a network drawing.</summary>
/// <param name="Nodes">How many circles it has.</param>
/// <param name="Level">The item whose middle it is level with, or null.</param>
/// <param name="Values">What is written at its circles on the key; empty for nothing.</param>
/// <param name="Ink">In which colour.</param>
/// <param name="Links">Which nodes of the next layer [to] each node [from] is joined with; null for all.</param>
internal sealed record NetworkLayer(int Nodes, Slot? Level, Lettering[] Values, Color Ink, Func<int, int, bool>? Links);

/// <summary>The network as rows of circles and links between them.</summary>
/// <param name="name">What the item is called.</param>
/// <param name="layers">From the input down; at least one.</param>
/// <param name="inks">The colours of the links below each layer but the last, repeated as needed.</param>
/// <param name="printedLinks">How many of the last link layers are printed.</param>
internal sealed class NetworkElement(string name, NetworkLayer[] layers, Color[] inks, int printedLinks) : Element
{
    private const double Diameter = 0.9;
    private const double Pitch = 1.22;
    private const double WidestRow = 6;
    private const double LeastStep = 1.3;
    private const double ValueGap = 0.2;
    private const double ValueHeight = 0.5;

    // Two circles' notes don't touch.
    private const double NoteEdge = 0.03;

    private static readonly double ValueSize = ValueHeight / FontMetrics.Of(FontFace.Script).DigitHeight;

    private readonly int _most = layers.Max(layer => layer.Nodes);

    public override bool FillsDown => true;

    private double NodePitch => Math.Min(Pitch, WidestRow / _most);

    private double Radius => NodePitch / Pitch * Diameter / 2;

    // What the values at the circles take above the first row and below the last.
    private double RoomAbove => layers[0].Values.Length > 0 ? ValueGap + ValueHeight : 0;

    private double RoomBelow => layers[^1].Values.Length > 0 ? ValueGap + ValueHeight : 0;

    protected override void MeasureParts(Scale scale)
    {
        Width = (_most - 1) * NodePitch + 2 * Radius;
        Height = 2 * Radius + (layers.Length - 1) * LeastStep;
        Parts.Add(new Box(0, -RoomAbove, Width, RoomAbove + Height + RoomBelow));
    }

    public override void Draw(Canvas canvas, Box core)
    {
        canvas.Part = canvas.Reading.Add(new Part(PartKind.Figure, Said(isKey: false), Said(isKey: true)));
        var levels = Levels(core);
        for (var layer = 0; layer + 1 < layers.Length; layer++) DrawLinks(canvas, core.Center.X, layer, levels);
        var pen = canvas.Pen(Palette.DarkGrey, Sizes.PrintStroke);
        // Circles lie over the ends of links that are drawn by hand.
        var isCommon = canvas.IsCommon;
        canvas.IsCommon = isCommon && printedLinks >= layers.Length - 1;
        for (var layer = 0; layer < layers.Length; layer++)
        {
            for (var node = 0; node < layers[layer].Nodes; node++) canvas.Circle(Center(core.Center.X, layer, node, levels), Radius, pen);
        }
        canvas.IsCommon = isCommon;
        WriteValues(canvas, core, 0, levels[0] - Radius - ValueGap);
        if (layers.Length > 1) WriteValues(canvas, core, layers.Length - 1, levels[^1] + Radius + ValueGap + ValueHeight);
    }

    // Circles: 3, 2, 1 from the input down; each circle linked to all of the next layer; …
    private string Said(bool isKey)
    {
        var words = new StringBuilder($"network, from the input down: layers of {string.Join(", ", layers.Select(layer => layer.Nodes))} circles");
        for (var layer = 0; layer + 1 < layers.Length; layer++)
        {
            var isThere = isKey || layer >= layers.Length - 1 - printedLinks;
            words.Append(CultureInfo.InvariantCulture, $"; layers {layer + 1} and {layer + 2} {(isThere ? "linked, each circle with each" : "to be linked")}");
        }
        return words.ToString();
    }

    // Level with the cells they stand for where that leaves room for links, else spread evenly.
    private double[] Levels(Box core)
    {
        var levels = new double[layers.Length];
        double top = core.Y + Radius, bottom = core.Bottom - Radius;
        var fits = true;
        for (var i = 0; i < levels.Length && fits; i++)
        {
            levels[i] = layers[i].Level?.Core.Center.Y ?? double.NaN;
            fits = levels[i] >= top && levels[i] <= bottom && (i == 0 || levels[i] - levels[i - 1] >= LeastStep);
        }
        if (fits) return levels;
        for (var i = 0; i < levels.Length; i++) levels[i] = levels.Length == 1 ? core.Center.Y : top + (bottom - top) * i / (levels.Length - 1);
        return levels;
    }

    private void DrawLinks(Canvas canvas, double middle, int layer, double[] levels)
    {
        var isPrinted = layer >= layers.Length - 1 - printedLinks;
        var pen = isPrinted
            ? canvas.Pen(Palette.Black, Sizes.PrintStroke)
            : canvas.Pen(inks[layer % inks.Length], Sizes.HandStroke, round: true);
        for (var from = 0; from < layers[layer].Nodes; from++)
        {
            for (var to = 0; to < layers[layer + 1].Nodes; to++)
            {
                if (layers[layer].Links is { } links && !links(from, to)) continue;
                Point start = Center(middle, layer, from, levels), end = Center(middle, layer + 1, to, levels);
                double dx = end.X - start.X, dy = end.Y - start.Y, edge = Radius / Math.Sqrt(dx * dx + dy * dy);
                canvas.Line(
                    isPrinted ? Layer.Print : Layer.Answer,
                    new Point(start.X + dx * edge, start.Y + dy * edge),
                    new Point(end.X - dx * edge, end.Y - dy * edge),
                    pen);
            }
        }
    }

    private void WriteValues(Canvas canvas, Box core, int layer, double baseline)
    {
        var values = layers[layer].Values;
        if (values.Length == 0) return;
        var circles = canvas.Reading.Add(new Part(PartKind.Words));
        for (var node = 0; node < values.Length; node++)
        {
            var size = Math.Min(ValueSize, NodePitch * 0.92 / values[node].Width);
            double middle = Across(core.Center.X, layer, node), x = middle - values[node].Width * size / 2;
            canvas.Note(
                string.Create(CultureInfo.InvariantCulture, $"{name}[{layer + 1},{node + 1}]"),
                string.Create(CultureInfo.InvariantCulture, $"network, layer {layer + 1}, circle {node + 1}, to fill in"),
                new Box(middle - NodePitch / 2 + NoteEdge, baseline - ValueHeight - ValueGap, NodePitch - 2 * NoteEdge, ValueHeight + 2 * ValueGap),
                circles);
            canvas.Text(Layer.Answer, values[node], size, new Point(x, baseline), layers[layer].Ink);
        }
    }

    private Point Center(double middle, int layer, int node, double[] levels) => new(Across(middle, layer, node), levels[layer]);

    private double Across(double middle, int layer, int node) => middle + (node - (layers[layer].Nodes - 1) / 2.0) * NodePitch;
}
