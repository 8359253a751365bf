using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tables;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Workbook;

/// <summary>How a cell of a tab looks.</summary>
internal readonly record struct SquareStyle()
{
    /// <summary>The size of its type, in points.</summary>
    public double Size { get; init; } = SheetTable.Type;

    /// <summary>The colour of its type.</summary>
    public Color Color { get; init; }

    /// <summary>Whether its type is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>What it is filled with, or null.</summary>
    public Color? Fill { get; init; }

    /// <summary>The lines round it.</summary>
    public TableEdges Edges { get; init; }

    /// <summary>How its content sits across.</summary>
    public Align Across { get; init; }

    /// <summary>How it sits down.</summary>
    public Align Down { get; init; } = Align.Center;

    /// <summary>Whether long lines are broken.</summary>
    public bool Wraps { get; init; }

    /// <summary>Whether content that is too wide is written smaller.</summary>
    public bool Shrinks { get; init; }

    /// <summary>How its numbers are shown: a format of spreadsheets.</summary>
    public string Format { get; init; } = "General";
}
