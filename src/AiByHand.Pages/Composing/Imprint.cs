using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing;

/// <summary>What a print run adds to a page round its body. What is empty is left out.</summary>
public sealed record Imprint
{
    /// <summary>The fonts that name, copy, heading, date and instructions are set from; they have every sign of them.</summary>
    public TypeCase Type { get; init; } = TypeCase.Shipped;

    /// <summary>The pupil's name, printed on the line where it would be written; empty for an empty line.</summary>
    public string Name { get; init; } = "";

    /// <summary>What tells the copy apart besides: id and group, or <c>Variant A</c>.</summary>
    public string Copy { get; init; } = "";

    /// <summary>The run's title and course, at the head of the page.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The date, printed on the line where it would be written; empty for an empty line.</summary>
    public string Date { get; init; } = "";

    /// <summary>What the pupil is told, under the title.</summary>
    public string Instructions { get; init; } = "";

    /// <summary>The code in the footer, in place of the sheet's own.</summary>
    public required string Code { get; init; }

    /// <summary>Which page of the copy this is, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages the copy has.</summary>
    public required int Pages { get; init; }

    /// <summary>How far everything is moved away from the edge that is punched, in points.</summary>
    public double Gutter { get; init; }

    /// <summary>Whether the page is printed on the back of the paper: the punched edge is its right one, else the left.</summary>
    public bool IsBack { get; init; }

    /// <summary>The modules of a QR code, true for dark, square, without its quiet zone; null for none.</summary>
    public bool[,]? Qr { get; init; }

    /// <summary>What can be earned, each with a box for the mark; empty for none.</summary>
    public IReadOnlyList<MarkBox> Marks { get; init; } = [];
}

/// <summary>A box for a mark.</summary>
/// <param name="Label">What is marked: a step as the sheet calls it, marked up as captions are (<c>∂L/∂Z_3</c>), <c>each blank 1</c>, or <c>total</c>.</param>
/// <param name="Points">What can be earned, as printed after the box: <c>12</c>, <c>2.5</c>.</param>
public sealed record MarkBox(string Label, string Points)
{
    /// <summary>What was earned, on a marked sheet; empty where it is still to be written in.</summary>
    public string Earned { get; init; } = "";
}
