using AiByHand.Answers;

namespace AiByHand.Pages.Shapes;

/// <summary>
/// A part of what a page says, for those to whom it is read: parts in parts, in the order of reading. A shape names the part it belongs to; one that names none, and every
/// line beside words, is decoration. A worksheet and its key have the same parts.
/// </summary>
public sealed class Part
{
    private static readonly List<Part> None = [];

    // Most parts are cells, and have none.
    private List<Part>? _kids;
    private readonly string? _says;
    private readonly string? _saysOnKey;

    /// <summary>A part of a kind.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="says">What is read in place of what is painted; null for what is painted itself. Of a table, what it is called.</param>
    /// <param name="saysOnKey">The same on a key.</param>
    internal Part(PartKind kind, string? says = null, string? saysOnKey = null) => (Kind, _says, _saysOnKey) = (kind, says, saysOnKey);

    /// <summary>What it is.</summary>
    internal PartKind Kind { get; }

    /// <summary>Its parts, in the order of reading.</summary>
    public IReadOnlyList<Part> Kids => _kids ?? None;

    /// <summary>The cell that it is, or null.</summary>
    public EntryName? Entry { get; init; }

    /// <summary>What is read in place of what is painted; null for what is painted itself.</summary>
    public string? Says(bool isKey) => isKey ? _saysOnKey : _says;

    /// <summary>Adds all that another is made of.</summary>
    internal void AddAll(Part other)
    {
        foreach (var kid in other.Kids) Add(kid);
    }

    /// <summary>Adds a part at its end, while a page is composed, and gives it back.</summary>
    internal Part Add(Part kid)
    {
        (_kids ??= []).Add(kid);
        return kid;
    }
}

/// <summary>What a part of a page is.</summary>
internal enum PartKind
{
    /// <summary>All of a page.</summary>
    Sheet,

    /// <summary>Its title.</summary>
    Title,

    /// <summary>What stands over a section of it.</summary>
    Heading,

    /// <summary>Words.</summary>
    Words,

    /// <summary>A drawing, told in words.</summary>
    Figure,

    /// <summary>A grid: first its caption, if it has one, then its rows.</summary>
    Table,

    /// <summary>What stands beside a grid.</summary>
    Caption,

    /// <summary>A row of a grid; all rows have as many cells.</summary>
    Row,

    /// <summary>What stands at a column.</summary>
    ColumnHead,

    /// <summary>What stands at a row.</summary>
    RowHead,

    /// <summary>A cell.</summary>
    Cell,

    /// <summary>A gap within words, to be written in.</summary>
    Gap,
}
