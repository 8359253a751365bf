using AiByHand.Tensors;

namespace AiByHand.Templates.Plans;

/// <summary>A rectangle of a tensor that an item shows instead of the whole: one sentence of several, the columns of one picture.</summary>
/// <param name="FirstRow">Its first row, counted from 1.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="FirstColumn">Its first column.</param>
/// <param name="LastColumn">Its last column.</param>
public sealed record Cut(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    /// <summary>The rectangle's own shape.</summary>
    public Shape Shape => new(LastRow - FirstRow + 1, LastColumn - FirstColumn + 1);

    /// <summary>The rectangle of a tensor.</summary>
    public Tensor Of(Tensor tensor) => Shape == tensor.Shape ? tensor : Tensor.Create(Shape, (row, column) => tensor[FirstRow - 1 + row, FirstColumn - 1 + column]);
}
