namespace AiByHand.Operations;

/// <summary>What a reduction reduces: the whole tensor to one number, each row to one, each column to one.</summary>
internal enum Axis
{
    Whole,
    Rows,
    Columns,
}
