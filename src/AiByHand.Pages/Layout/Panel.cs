using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Layout;

/// <summary>A frame round the items of some tracks.</summary>
/// <param name="rows">The rows of tracks it encloses.</param>
/// <param name="columns">The columns of tracks.</param>
/// <param name="isDotted">Dotted, or a thin solid line.</param>
/// <param name="padding">Room between items and frame.</param>
/// <param name="color">The line's colour, or null for the usual one.</param>
internal sealed class Panel(TrackSpan rows, TrackSpan columns, bool isDotted, double padding, Color? color = null)
{
    private const double DotWidth = 0.055;
    private const double DotPeriod = 0.14;
    private const double CornerRadius = 0.14;

    public TrackSpan Rows => rows;

    public TrackSpan Columns => columns;

    public double Padding => padding;

    public bool IsDotted => isDotted;

    /// <summary>Its frame on the body, in cells, once placed.</summary>
    public Box Box { get; set; }

    public bool Encloses(Slot slot) => rows.Contains(slot.Rows) && columns.Contains(slot.Columns);

    public bool Meets(TrackSpan otherRows, TrackSpan otherColumns) => rows.Overlaps(otherRows) && columns.Overlaps(otherColumns);

    public void Draw(Canvas canvas)
    {
        if (isDotted) canvas.Outline(Box, canvas.Pen(color ?? Palette.Black, DotWidth, (0, DotPeriod), round: true));
        else canvas.Outline(Box, canvas.Pen(color ?? Palette.Slate, color is null ? Sizes.PrintStroke : Sizes.Rule), CornerRadius);
    }
}
