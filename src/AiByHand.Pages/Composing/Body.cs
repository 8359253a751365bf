using AiByHand.Pages.Elements;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Composing;

/// <summary>All that stands between a page's title and its footer.</summary>
/// <param name="Root">The outermost grid.</param>
/// <param name="Overlays">The strokes over it.</param>
internal sealed record Body(TracksElement Root, IReadOnlyList<Overlay> Overlays)
{
    /// <summary>Grids whose cells are wider than planned, for a text that found no room.</summary>
    public IReadOnlyList<WideCells> Wide { get; init; } = [];

    /// <summary>Lays everything out at a scale; gives the box it takes, in cells.</summary>
    public Box Measure(Scale scale)
    {
        Root.Measure(scale);
        var bounds = Root.Bounds;
        foreach (var overlay in Overlays) bounds = bounds.Union(overlay.Bounds);
        return bounds;
    }

    /// <summary>Draws everything where it was last laid out.</summary>
    public void Draw(Canvas canvas)
    {
        Root.Draw(canvas, new Box(0, 0, Root.Width, Root.Height));
        canvas.Reading = new Part(PartKind.Sheet);
        foreach (var item in ReadingOrder.Of(canvas.Items)) canvas.Reading.AddAll(item.Reading);
        foreach (var overlay in Overlays)
        {
            canvas.Say(PartKind.Figure, overlay.Says);
            overlay.Draw(canvas);
        }
        canvas.Part = null;
    }
}
