namespace AiByHand.Templates.Plans;

/// <summary>
/// Where things stand on the page, in words: rows and columns of named items, as in CSS grid areas. No coordinates: tracks follow shapes.
/// </summary>
/// <param name="Root">The outermost grid.</param>
/// <param name="Items">Every item by its name; an item written in place has a name of its own making.</param>
/// <param name="Panels">Frames around items.</param>
/// <param name="Arrows">Arrows between items.</param>
/// <param name="Routes">On the key: which of several matrices each column went through.</param>
public sealed record PagePlan(
    AreaGrid Root,
    IReadOnlyDictionary<string, PageItem> Items,
    IReadOnlyList<PanelPlan> Panels,
    IReadOnlyList<ArrowPlan> Arrows,
    IReadOnlyList<RoutePlan> Routes)
{
    /// <summary>On the key: which grids flow into which.</summary>
    public IReadOnlyList<FeedPlan> Feeds { get; init; } = [];

    /// <summary>On the key: which words are looked up where.</summary>
    public IReadOnlyList<LookupPlan> Lookups { get; init; } = [];

    /// <summary>On the key: which columns are dealt out, and put back.</summary>
    public IReadOnlyList<DealPlan> Deals { get; init; } = [];
}

/// <summary>
/// Rows of item names; null is an empty place. A name repeated in neighbouring places spans them.
/// Items in one row of the grid share their rows of cells, items in one column their columns of cells: matrices that meet in a product line up.
/// </summary>
/// <param name="Areas">The names, row by row; all rows are of one length.</param>
/// <param name="RowGap">Room between rows, in cells.</param>
/// <param name="ColumnGap">Room between columns, in cells.</param>
public sealed record AreaGrid(IReadOnlyList<IReadOnlyList<string?>> Areas, double RowGap, double ColumnGap);

/// <summary>A frame around items. It takes room: what stands beside it moves away.</summary>
/// <param name="Around">The names of the items inside.</param>
/// <param name="Dotted">Dotted (a group of steps) or a thin solid line (a legend, a store).</param>
/// <param name="Padding">Room between the items and the frame, in cells.</param>
public sealed record PanelPlan(IReadOnlyList<string> Around, bool Dotted, double Padding)
{
    /// <summary>The line's colour, or null for the usual one.</summary>
    public Ink? Ink { get; init; }
}

/// <summary>A side of an item.</summary>
public enum Side
{
    /// <summary>The upper edge, at its middle.</summary>
    Top,

    /// <summary>The right edge, at its middle.</summary>
    Right,

    /// <summary>The lower edge, at its middle.</summary>
    Bottom,

    /// <summary>The left edge, at its middle.</summary>
    Left,
}

/// <summary>An arrow from item to item; it leaves and arrives at right angles and bends between.</summary>
/// <param name="From">The item it leaves.</param>
/// <param name="Leave">By which side.</param>
/// <param name="To">The item it reaches.</param>
/// <param name="Arrive">By which side.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="OnKeyOnly">Whether the pupil draws it: then only the key shows it, as handwriting.</param>
public sealed record ArrowPlan(string From, Side Leave, string To, Side Arrive, Ink Ink, bool OnKeyOnly)
{
    /// <summary>The cells it leaves, or null for the whole item.</summary>
    public CellRange? FromCells { get; init; }

    /// <summary>The cells it reaches, or null for the whole item.</summary>
    public CellRange? ToCells { get; init; }

    /// <summary>Whether it runs straight instead of bending.</summary>
    public bool IsStraight { get; init; }

    /// <summary>The side of an item that it runs along on its way, or null for the straight way.</summary>
    public (string Item, Side Side)? Along { get; init; }

    /// <summary>A word beside it: what it does to what it carries; or null.</summary>
    public string? Text { get; init; }
}

/// <summary>On the key: small arrows in the gap between a grid and the one at its right or below it that shares its rows or columns, one for each cell that is computed there.</summary>
/// <param name="From">The grid whose rows or columns flow.</param>
/// <param name="To">The grid they flow into.</param>
/// <param name="Ink">Their colour.</param>
public sealed record FeedPlan(string From, string To, Ink Ink);

/// <summary>On the key, for each column of the choice: a ring round the chosen cell, a ring round the chosen matrix, an arrow between.</summary>
/// <param name="Choice">The tensor with the chosen number for each column, 1×n.</param>
/// <param name="Cells">The item whose cell [choice, column] is ringed.</param>
/// <param name="Targets">The items to choose from, in order.</param>
/// <param name="Inks">The colour for each column.</param>
public sealed record RoutePlan(string Choice, string Cells, IReadOnlyList<string> Targets, IReadOnlyList<Ink> Inks);
