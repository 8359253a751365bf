using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>A row of a tensor, a column, or all of it.</summary>
/// <param name="cells">The tensor's cells.</param>
/// <param name="first">The line's first cell.</param>
/// <param name="step">From one of its cells to the next.</param>
/// <param name="count">How many it has.</param>
internal readonly ref struct CellLine(ReadOnlySpan<Cell> cells, int first, int step, int count)
{
    private readonly ReadOnlySpan<Cell> _cells = cells;

    public int Count => count;

    public Cell this[int index] => _cells[first + index * step];
}
