using AiByHand.Expressions;

namespace AiByHand.Templates.Plans;

/// <summary>A tensor as a grid of bordered cells.</summary>
/// <param name="Name">Its name on the page; the tensor's unless the same tensor stands there twice.</param>
/// <param name="Placing">How it sits in its place: by its cells, labels hang outside.</param>
/// <param name="Tensor">The tensor shown.</param>
/// <param name="IsBlank">Whether the pupil fills it in.</param>
/// <param name="Above">A caption above, or null. Captions may hold sub- and superscripts: see <see cref="TextItem"/>.</param>
/// <param name="Below">A caption below, or null.</param>
/// <param name="Left">A caption at the left, or null.</param>
/// <param name="Right">A caption at the right, or null.</param>
/// <param name="Heads">Small captions over the single columns, one each; empty for none.</param>
/// <param name="Feet">Small captions under the single columns, one each; empty for none.</param>
/// <param name="Ones">Whether a row of small 1s stands below: the input that the bias column meets.</param>
/// <param name="Tints">The columns' fills, repeated as needed.</param>
/// <param name="Inks">The columns' handwriting colours, repeated as needed.</param>
/// <param name="Frame">The thick frame.</param>
/// <param name="Framed">Which cells the frame encloses (a 0/1 tensor of the same shape), or null for all.</param>
/// <param name="Dark">Which cells are structural zeros, near black and always printed (a 0/1 tensor of the same shape), or null for none.</param>
/// <param name="Blocks">Into how many blocks of rows the frame is cut; 1 for one frame round all.</param>
/// <param name="Then">
/// The tensor that replaces this one in the same cells (ReLU in place): on the key a cell that changes is struck out and the new value written beside; null for none.
/// </param>
/// <param name="CellWidth">A cell's width, in units of the page's cell.</param>
/// <param name="CellHeight">A cell's height, in units of the page's cell.</param>
/// <param name="Brackets">Whether big square brackets stand round it.</param>
public sealed record TensorItem(
    string Name,
    Placing Placing,
    string Tensor,
    bool IsBlank,
    string? Above,
    string? Below,
    string? Left,
    string? Right,
    IReadOnlyList<string> Heads,
    IReadOnlyList<string> Feet,
    bool Ones,
    IReadOnlyList<Tint> Tints,
    IReadOnlyList<Ink> Inks,
    FrameKind Frame,
    Expression? Framed,
    Expression? Dark,
    int Blocks,
    string? Then,
    double CellWidth,
    double CellHeight,
    bool Brackets) : PageItem(Name, Placing)
{
    /// <summary>What the sheet calls the tensor where none of the captions does, but words that stand elsewhere: marking keys and tags say it, nothing prints it here. Null for none.</summary>
    public string? Called { get; init; }

    /// <summary>Whether a 0 leaves its cell empty, on the key too: an adjacency matrix, where the 1s alone are written.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>The part of the tensor that is shown, or null for all of it. Fields and arrows count its cells anew from 1; captions count as the tensor does.</summary>
    public CellRange? Part { get; init; }

    /// <summary>How many columns of cells it has where the tensor may have fewer; those beyond the tensor stay empty, on the key too. 0 for as many as the tensor's.</summary>
    public int Room { get; init; }

    /// <summary>How the numbers are shown.</summary>
    public CellLook Look { get; init; }

    /// <summary>Whether it lies on its side: the tensor's rows stand as columns. Masks are of the tensor's shape; captions, blocks and fields go by the grid as it stands.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Small captions at the left of the single rows, one each; empty for none.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>Small captions at the right of the single rows, one each; empty for none.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>Cells with a fill of their own: which ones is a 0/1 tensor of the tensor's shape. It rests on givens alone: a blank sheet must not tell answers.</summary>
    public IReadOnlyList<(Tint Tint, Expression Mask)> Shades { get; init; } = [];

    /// <summary>Cells whose handwriting has a colour of its own: which ones is a 0/1 tensor of the tensor's shape.</summary>
    public IReadOnlyList<(Ink Ink, Expression Mask)> CellInks { get; init; } = [];

    /// <summary>The name of a function, over wavy equals at its right: what is written into its cells goes through it, in the same cells. Null for none.</summary>
    public string? Apply { get; init; }

    /// <summary>Small arrows in the gaps at its sides, one to each row or column, which point at it or away from it.</summary>
    public IReadOnlyList<(Side At, bool PointIn)> EdgeArrows { get; init; } = [];
}

/// <summary>The thick frame round a grid.</summary>
public enum FrameKind
{
    /// <summary>None: thin black lines alone.</summary>
    None,

    /// <summary>Red: trained.</summary>
    Weight,

    /// <summary>Blue: frozen.</summary>
    Frozen,

    /// <summary>Purple: trained, but of the second of two networks.</summary>
    Second,
}
