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

    public ref readonly Cell this[int index] => ref _cells[first + index * step];

    /// <summary>All cells of a tensor.</summary>
    public static CellLine All(Tensor tensor) => new(tensor.Cells, 0, 1, tensor.Shape.Count);

    /// <summary>One of its rows, or of its columns.</summary>
    public static CellLine Of(Tensor tensor, Axis axis, int line) => axis == Axis.Rows
        ? new CellLine(tensor.Cells, line * tensor.Shape.Columns, 1, tensor.Shape.Columns)
        : new CellLine(tensor.Cells, line, tensor.Shape.Columns, tensor.Shape.Rows);

    public Enumerator GetEnumerator() => new(this);

    internal ref struct Enumerator(CellLine line)
    {
        private readonly CellLine _line = line;
        private int _place = -1;

        public readonly ref readonly Cell Current => ref _line[_place];

        public bool MoveNext() => ++_place < _line.Count;
    }
}
