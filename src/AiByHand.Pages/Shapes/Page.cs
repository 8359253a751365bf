using AiByHand.Answers;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Shapes;

/// <summary>
/// One finished page: shapes with their places in points (1/72 inch) from the top left corner, in the order of painting. It knows nothing of tensors.
/// </summary>
/// <param name="Width">The paper's width in points.</param>
/// <param name="Height">The paper's height in points.</param>
/// <param name="Title">What bookmarks and metadata call it; empty for a page without a bookmark.</param>
/// <param name="Shapes">What is painted, first to last.</param>
/// <param name="Fields">The cells, in the order of painting.</param>
public sealed record Page(double Width, double Height, string Title, IReadOnlyList<PageShape> Shapes, IReadOnlyList<Field> Fields)
{
    /// <summary>Whether the topic's rules were to stand at its foot and found no room there.</summary>
    public bool HasLeftOutRules { get; init; }

    /// <summary>Where something is to be written besides the cells.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>What it says, in the order of reading; what isn't in it comes after, as it is painted.</summary>
    public Part Reading { get; init; } = new(PartKind.Sheet);

    /// <summary>Whether it has shapes that are common to sheets.</summary>
    internal bool HasCommon => Shapes.Any(static shape => shape.IsCommon);

    /// <summary>Whether it is a key, with what is right in its blanks.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether it is to be filled in on a screen.</summary>
    public bool IsForm { get; init; }
}

/// <summary>A cell's place on the page.</summary>
/// <param name="Entry">What the cell is called, and where it comes in the order of the steps.</param>
/// <param name="Box">Its place.</param>
/// <param name="IsBlank">Whether the pupil fills it in.</param>
/// <param name="Text">What the page shows in it; empty for a blank cell of a worksheet.</param>
/// <param name="Kind">How it is shown.</param>
public sealed record Field(EntryName Entry, Box Box, bool IsBlank, string Text, FieldKind Kind = FieldKind.Written)
{
    /// <summary>Whether it is shown by a drawing, such as a tick for 1, and not written.</summary>
    public bool IsDrawn => Kind != FieldKind.Written;

    /// <summary>Where a new value is written once the old one is crossed out, or null where none is.</summary>
    public Box? Corner { get; init; }

    /// <summary>What is drawn into a blank one to say yes: a tick, a dark cell; nothing where something is written.</summary>
    public IReadOnlyList<PageShape> Yes { get; init; } = [];

    /// <summary>Item, row and column, counted from 1: <c>Z1[2,1]</c>.</summary>
    public string Name => Entry.ToString();
}

/// <summary>A place besides the cells where the pupil writes down a cell's number once more: at a circle of a network.</summary>
/// <param name="Name">What it is called: item, row and place in the row, counted from 1: <c>net[1,2]</c>.</param>
/// <param name="Description">What is asked, in words.</param>
/// <param name="Box">Where.</param>
/// <param name="Part">What is said of it.</param>
public sealed record Note(string Name, string Description, Box Box, Part Part);

/// <summary>How a cell shows what stands in it.</summary>
public enum FieldKind
{
    /// <summary>By signs.</summary>
    Written,

    /// <summary>By a tick, or none.</summary>
    Ticked,

    /// <summary>By a tick or a cross.</summary>
    Checked,

    /// <summary>By a circle or a cross.</summary>
    Marked,

    /// <summary>By being dark or white.</summary>
    Darkened,
}

/// <summary>Whether a shape is print or handwriting. A worksheet is its key without the handwriting.</summary>
public enum Layer
{
    /// <summary>On the worksheet and on the key.</summary>
    Print,

    /// <summary>The solution's handwriting: on the key alone.</summary>
    Answer,
}

/// <summary>Something that is painted.</summary>
/// <param name="Layer">Print or handwriting.</param>
public abstract record PageShape(Layer Layer)
{
    /// <summary>The cell that it fills, or null for what belongs to none: lines, captions, arrows.</summary>
    public EntryName? Entry { get; init; }

    /// <summary>What it belongs to of what the page says, or null.</summary>
    public Part? Part { get; init; }

    /// <summary>
    /// Whether it is likely on every sheet of its topic, as frames, captions and rules are: who writes many sheets may write it once. Such shapes may be painted before all
    /// others: none of them covers one that isn't common.
    /// </summary>
    public bool IsCommon { get; init; }
}

/// <summary>A rectangle.</summary>
/// <param name="Layer">Print or handwriting.</param>
/// <param name="Box">Its place.</param>
/// <param name="Fill">Its fill, or null.</param>
/// <param name="Pen">Its outline, or null.</param>
/// <param name="Radius">The corners' radius.</param>
public sealed record Rectangle(Layer Layer, Box Box, Color? Fill, Pen? Pen, double Radius = 0) : PageShape(Layer);

/// <summary>An ellipse in a box.</summary>
/// <param name="Layer">Print or handwriting.</param>
/// <param name="Box">The box it fills.</param>
/// <param name="Fill">Its fill, or null.</param>
/// <param name="Pen">Its outline, or null.</param>
public sealed record Ellipse(Layer Layer, Box Box, Color? Fill, Pen? Pen) : PageShape(Layer);

/// <summary>Straight lines from point to point.</summary>
/// <param name="Layer">Print or handwriting.</param>
/// <param name="Points">The points; at least two.</param>
/// <param name="Pen">The pen.</param>
/// <param name="Closed">Whether the last point joins the first.</param>
/// <param name="Fill">The fill of a closed line, or null.</param>
public sealed record Polyline(Layer Layer, IReadOnlyList<Point> Points, Pen? Pen, bool Closed = false, Color? Fill = null) : PageShape(Layer);

/// <summary>A smooth curve of cubic Bézier pieces: a start, then two handles and an end for each piece.</summary>
/// <param name="Layer">Print or handwriting.</param>
/// <param name="Points">1 + 3n points.</param>
/// <param name="Pen">The pen.</param>
public sealed record Curve(Layer Layer, IReadOnlyList<Point> Points, Pen Pen) : PageShape(Layer);

/// <summary>A run of text in one font, already measured.</summary>
/// <param name="Layer">Print or handwriting.</param>
/// <param name="Text">The characters.</param>
/// <param name="Font">The font.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="Origin">Where the baseline starts.</param>
/// <param name="Color">Its colour.</param>
public sealed record TextRun(Layer Layer, string Text, FontFace Font, double Size, Point Origin, Color Color) : PageShape(Layer);
