using System.Globalization;

namespace AiByHand.Answers;

/// <summary>What a cell of a sheet is called, for programs and in words. Plain: it holds no number and knows of no tensor, so that a blank page may carry it.</summary>
/// <param name="Item">The item of the page it stands in.</param>
/// <param name="Row">Its row there, from 1; in code its line.</param>
/// <param name="Column">Its column there, from 1; in code the gap's place in its line.</param>
public sealed record EntryName(string Item, int Row, int Column)
{
    /// <summary>Its place in the order of the steps, from 0; no other cell of the sheet has it.</summary>
    public required int Number { get; init; }

    /// <summary>What the sheet calls the grid, in plain signs: <c>Z1</c>, <c>∂L/∂Z3</c>, <c>Attention Weights A</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Where in the grid, in words: <c>row 2, column 1</c>; empty for a grid of one cell.</summary>
    public required string Place { get; init; }

    /// <summary>What the pupil does there, in words: <c>to fill in</c>; the same for every cell of a grid, so that it doesn't tell what is right. <c>given</c> where it is printed.</summary>
    public required string Asked { get; init; }

    /// <summary>What replaces the grid's numbers in the same cells, as the sheet calls it; null for none.</summary>
    public string? Then { get; init; }

    /// <summary>All in words, for tags and tooltips: <c>Z1, row 2, column 1, to fill in</c>.</summary>
    public string Description => Place.Length > 0 ? $"{Title}, {Place}, {Asked}" : $"{Title}, {Asked}";

    /// <summary>As programs call it: <c>Z1[2,1]</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Item}[{Row},{Column}]");
}
