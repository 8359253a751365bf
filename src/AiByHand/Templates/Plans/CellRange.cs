using AiByHand.Tensors;

namespace AiByHand.Templates.Plans;

/// <summary>A rectangle of cells of a grid, counted from 1, first and last included.</summary>
/// <param name="FirstRow">Its first row.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="FirstColumn">Its first column.</param>
/// <param name="LastColumn">Its last column.</param>
public sealed record CellRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    /// <summary>Its rows by its columns.</summary>
    public Shape Shape => new(LastRow - FirstRow + 1, LastColumn - FirstColumn + 1);

    /// <summary>What stands in these cells of a tensor.</summary>
    public Tensor Of(Tensor tensor) => Shape == tensor.Shape ? tensor : Tensor.Create(Shape, (row, column) => tensor[FirstRow - 1 + row, FirstColumn - 1 + column]);
}
