namespace AiByHand.Tensors;

/// <summary>A tensor on its way: its shape stands, its cells are still to be written. What stands in them before means nothing.</summary>
/// <param name="shape">Rows by columns.</param>
/// <param name="cells">All cells, row by row.</param>
internal readonly ref struct TensorDraft(Shape shape, Span<Cell> cells)
{
    /// <summary>Rows by columns.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>All cells, row by row.</summary>
    public Span<Cell> Cells { get; } = cells;

    /// <summary>The cell in a row and a column, both counted from 0.</summary>
    public ref Cell this[int row, int column] => ref Cells[row * Shape.Columns + column];

    /// <summary>A row's cells, the row counted from 0.</summary>
    public Span<Cell> Line(int row) => Cells.Slice(row * Shape.Columns, Shape.Columns);
}
