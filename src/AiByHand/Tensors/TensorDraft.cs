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

    /// <summary>Writes the same into all cells. A span's own way is made for each type anew when the program starts, which takes longer than the cells do.</summary>
    public void Fill(Cell cell)
    {
        for (var i = 0; i < Cells.Length; i++) Cells[i] = cell;
    }

    /// <summary>A row's cells, the row counted from 0.</summary>
    public Span<Cell> Line(int row) => Cells.Slice(row * Shape.Columns, Shape.Columns);
}
