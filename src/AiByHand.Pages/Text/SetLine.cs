using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Text;

/// <summary>One line of text, set in its fonts and measured; its origin is the start of the baseline at (0, 0).</summary>
/// <param name="Runs">The runs, each in one font and size; sub- and superscripts are runs of their own. Places are relative to the line's origin, sizes in points.</param>
/// <param name="Width">From the origin to where a next letter would stand.</param>
/// <param name="Ascent">How far the tallest sign reaches above the baseline (positive).</param>
/// <param name="Descent">How far the deepest sign reaches below it (positive).</param>
internal sealed record SetLine(IReadOnlyList<SetRun> Runs, double Width, double Ascent, double Descent)
{
    /// <summary>The line's signs as shapes, its baseline starting at <paramref name="origin"/>.</summary>
    public IReadOnlyList<TextRun> At(Layer layer, Point origin, Color color)
    {
        var shapes = new TextRun[Runs.Count];
        for (var i = 0; i < shapes.Length; i++)
        {
            var run = Runs[i];
            shapes[i] = new TextRun(layer, run.Text, run.Font, run.Size, new Point(origin.X + run.X, origin.Y + run.Y), color);
        }
        return shapes;
    }
}

/// <summary>A run inside a line.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Font">Its font.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="X">Where it starts.</param>
/// <param name="Y">Its baseline, down from the line's.</param>
/// <param name="IsUnderlined">Whether a line is to be drawn under it.</param>
internal sealed record SetRun(string Text, FontFace Font, double Size, double X, double Y, bool IsUnderlined = false)
{
    /// <summary>How far under the baseline its underline is drawn, for a size of 1.</summary>
    public const double UnderlineDrop = 0.15;

    /// <summary>How thick its underline is, for a size of 1.</summary>
    public const double UnderlineWidth = 0.055;
}
