using AiByHand.Expressions;
using AiByHand.Tensors;

namespace AiByHand.Templates;

/// <summary>Where a given's numbers come from.</summary>
public abstract record DrawRule;

/// <summary>Each cell by itself, from a list of choices; a choice listed twice is drawn twice as often.</summary>
/// <param name="Choices">For each column what may be drawn there.</param>
/// <param name="EachRow">What each row must fulfil as it is drawn, or null.</param>
internal sealed record DrawCells(IReadOnlyList<IReadOnlyList<Cell>> Choices, RowTest? EachRow) : DrawRule;

/// <summary>Each row from a list of whole rows.</summary>
/// <param name="Rows">The rows to choose from, each 1×columns.</param>
/// <param name="Repeats">Whether a row may come twice.</param>
internal sealed record DrawRows(IReadOnlyList<Tensor> Rows, bool Repeats) : DrawRule;

/// <summary>The whole tensor from a list.</summary>
/// <param name="Tensors">The tensors to choose from.</param>
internal sealed record DrawOne(IReadOnlyList<Tensor> Tensors) : DrawRule;

/// <summary>Nothing is drawn: the given follows from what is already there (a bias solved so that a sum comes out even).</summary>
/// <param name="Value">How it follows.</param>
internal sealed record Computed(Expression Value) : DrawRule;

/// <summary>
/// What a row must fulfil as soon as it is drawn, so that a matrix of demanding rows is found row by row. The row itself is the tensor <c>row</c>.
/// </summary>
/// <param name="Definitions">Values computed from the row and from what stands already, in order.</param>
/// <param name="Keep">What must hold.</param>
internal sealed record RowTest(IReadOnlyList<(string Name, Expression Value)> Definitions, IReadOnlyList<Condition> Keep)
{
    /// <summary>The name by which the expressions know the row.</summary>
    public const string RowName = "row";
}
