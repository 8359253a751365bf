using AiByHand.Answers;
using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;
using AiByHand.Terms;

namespace AiByHand.Pages.Tables;

/// <summary>Something that stands in a square of a sheet's table, or in several that are joined.</summary>
/// <param name="Row">The first row it takes, from 0.</param>
/// <param name="Column">The first column, from 0.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
public sealed record TableCell(int Row, int Column, int Rows = 1, int Columns = 1)
{
    /// <summary>The words, line by line; none where something else stands there.</summary>
    public IReadOnlyList<IReadOnlyList<TableRun>> Lines { get; init; } = [];

    /// <summary>The size of its type, in points where a square's side is <see cref="SheetTable.Side"/>.</summary>
    public double Size { get; init; } = SheetTable.Type;

    /// <summary>The colour of its type.</summary>
    public Color Color { get; init; }

    /// <summary>What it is filled with, or null for white.</summary>
    public Color? Fill { get; init; }

    /// <summary>How words sit across.</summary>
    public Align Across { get; init; } = Align.Center;

    /// <summary>How words sit down.</summary>
    public Align Down { get; init; } = Align.Center;

    /// <summary>The cell of the sheet, or null for words.</summary>
    public Entry? Entry { get; init; }

    /// <summary>Whether what replaces the cell's value stands here, not the value: on the page both are in one cell.</summary>
    public bool IsThen { get; init; }

    /// <summary>The tensor's cell that is shown here besides where it stands on the sheet: at a circle of a drawing. Null for none.</summary>
    public CellReference? Shows { get; init; }
}

/// <summary>A run of words of one kind.</summary>
/// <param name="Text">The words.</param>
/// <param name="Script">1 for a superscript, -1 for a subscript, 0 for neither.</param>
/// <param name="IsUnderlined">Whether they are underlined.</param>
/// <param name="Times">How many times as large they are as the other type.</param>
public readonly record struct TableRun(string Text, int Script = 0, bool IsUnderlined = false, double Times = 1)
{
    /// <summary>The lines of words that are marked up as captions are, in runs.</summary>
    public static IReadOnlyList<IReadOnlyList<TableRun>> Lines(string marked) => TableWords.Runs(TableWords.Lines(marked));
}
