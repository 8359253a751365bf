using AiByHand.Expressions;

namespace AiByHand.Templates.Plans;

/// <summary>Which of the sheet's voices a text speaks with.</summary>
public enum Voice
{
    /// <summary>A caption in the hand-print.</summary>
    Caption,

    /// <summary>A small caption in the hand-print.</summary>
    Small,

    /// <summary>A name, a sign or a formula in the sans.</summary>
    Symbol,

    /// <summary>A sign between grids, in the sans and larger: ×, =.</summary>
    Large,
}

/// <summary>
/// Words. Lines are parted by line breaks. <c>X_1</c> and <c>X_{10}</c> set a subscript, <c>σ^2</c> and <c>Y^{Pred}</c> a superscript; <c>__S__equence</c> underlines; a backslash takes the next sign as it is.
/// </summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Text">The words.</param>
/// <param name="Voice">The type.</param>
/// <param name="Chip">The tint of a flat rectangle behind the words; none for none.</param>
public sealed record TextItem(string Name, Placing Placing, string Text, Voice Voice, Tint Chip) : PageItem(Name, Placing);

/// <summary>The name of a function over a bold wavy equals: what stands left becomes what stands right.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Text">The function's name: φ, ReLU, Max.</param>
public sealed record SignItem(string Name, Placing Placing, string Text) : PageItem(Name, Placing);

/// <summary>A bordered box as high as its place, with words in it: a part of the network that is named and not computed.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Text">The words; each line stands in the middle of an equal part of the box.</param>
/// <param name="Tint">Its fill.</param>
public sealed record BoxItem(string Name, Placing Placing, string Text, Tint Tint) : PageItem(Name, Placing);

/// <summary>An operator in a circle, with the operand's name above it: subtract μ, divide by σ.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Operator">The sign: −, ÷, +, ×.</param>
/// <param name="Above">The operand's name, or null.</param>
public sealed record OperatorItem(string Name, Placing Placing, string Operator, string? Above) : PageItem(Name, Placing);

/// <summary>A thick horizontal rule as wide as its place: what stands above it gives what stands below.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
public sealed record RuleItem(string Name, Placing Placing) : PageItem(Name, Placing);

/// <summary>An empty little grid for a legend.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Frame">Its thick frame.</param>
/// <param name="Tint">Its fill.</param>
public sealed record SampleItem(string Name, Placing Placing, int Rows, int Columns, FrameKind Frame, Tint Tint) : PageItem(Name, Placing)
{
    /// <summary>Which cells the frame encloses, or null for all.</summary>
    public Expression? Framed { get; init; }

    /// <summary>Cells with a fill of their own: which ones is a 0/1 tensor of its shape.</summary>
    public IReadOnlyList<(Tint Tint, Expression Mask)> Shades { get; init; } = [];
}

/// <summary>A grid of items inside the grid, with tracks of its own.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Grid">What is in it.</param>
public sealed record NestedItem(string Name, Placing Placing, AreaGrid Grid) : PageItem(Name, Placing);

/// <summary>
/// The network as circles and links, one row of circles to a layer; as tall as its place. On the worksheet the circles alone (the pupil draws the links),
/// on the key the links, the values above the first row and below the last.
/// </summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Layers">For each row of circles the tensor whose rows are its nodes, from input to output.</param>
/// <param name="Inks">The colours of the links between one row and the next, repeated as needed.</param>
/// <param name="PrintedLinks">How many of the last link layers the worksheet prints as an example.</param>
/// <param name="ShowsValues">Whether the key writes the first and last layer's values at their circles.</param>
public sealed record NetworkItem(
    string Name,
    Placing Placing,
    IReadOnlyList<string> Layers,
    IReadOnlyList<Ink> Inks,
    int PrintedLinks,
    bool ShowsValues) : PageItem(Name, Placing)
{
    /// <summary>For each row of circles but the last the weights that lead from it: there is a link for each that isn't 0. Empty for a link from every circle to every one below.</summary>
    public IReadOnlyList<string> Weights { get; init; } = [];
}

/// <summary>A graph: a circle with a name to a node, a line to an edge, printed on every view. It stands for its tensors: what it shows need not be printed in cells.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Edges">The tensor of the edges: two nodes' names to a row.</param>
/// <param name="Nodes">The tensor of the nodes' names: one row or one column.</param>
public sealed record GraphItem(string Name, Placing Placing, string Edges, string Nodes) : PageItem(Name, Placing)
{
    /// <summary>The most nodes it can have: how they stand on the ring is found by trying every order.</summary>
    public const int MostNodes = 8;
}
