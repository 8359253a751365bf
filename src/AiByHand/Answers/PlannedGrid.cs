using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Answers;

/// <summary>What the cells of a grid have in common.</summary>
internal sealed class PlannedGrid
{
    /// <summary>The tensor shown.</summary>
    public required string Tensor { get; init; }

    /// <summary>Its place among the template's tensors, givens first.</summary>
    public required int Order { get; init; }

    /// <summary>The step it is, or null for a given.</summary>
    public required StepTensor? Step { get; init; }

    /// <summary>How its numbers are written.</summary>
    public required Notation Notation { get; init; }

    /// <summary>What the sheet calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the pupil fills it in.</summary>
    public required bool IsBlank { get; init; }

    /// <summary>What the pupil does in its blank cells.</summary>
    public required string Asked { get; init; }

    /// <summary>What replaces it in the same cells, or null.</summary>
    public StepTensor? Then { get; init; }

    /// <summary>What the sheet calls that.</summary>
    public string? ThenTitle { get; init; }

    /// <summary>How its numbers are shown.</summary>
    public CellLook Look { get; init; }

    /// <summary>Whether a 0 leaves its cell empty.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>Which of the tensor's cells are structural zeros, or null for none.</summary>
    public Expression? Dark { get; init; }

    /// <summary>Its cells as they stand, row by row.</summary>
    public PlannedCell[] Cells { get; set; } = [];
}
